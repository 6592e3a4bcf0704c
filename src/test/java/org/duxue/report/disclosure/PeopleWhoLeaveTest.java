package org.duxue.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One file of external staff counts in two months, and people leave in between. */
class PeopleWhoLeaveTest {

    private static final String FIRST = "1123009001";

    /** Of 20 people, 6 of them uninsured, 3 leave: if 17 is published, 3 to 6 are uninsured, never 0. */
    @Test
    void numbersOfStaffAreWithheldIfTheyRevealTheUninsured() {
        PublishedPackage april = Disclosure.decide(district("first-of-april", 20, 6), List.of());

        PublishedPackage may = Disclosure.decide(district("first-of-may", 17, 4), List.of(april));

        assertThat(april.withheld()).isEmpty();
        assertThat(may.exposed()).isZero();
        assertThat(may.withheld())
                .contains(
                        new Place(FIRST, "pay.external_staff", ""),
                        new Place(FIRST, "pay.insured_rate", ""),
                        new Place("230399", "pay.external_staff", ""));
    }

    @Test
    void numbersOfStaffArePublishedIfNoOneLeft() {
        PublishedPackage april = Disclosure.decide(district("first-of-april", 20, 6), List.of());

        PublishedPackage may = Disclosure.decide(district("first-of-april", 20, 6), List.of(april));

        assertThat(may.withheld()).isEmpty();
    }

    private static PublishedPackage district(String figures, int staff, int uninsured) {
        return PublishedPackage.parse("D\t230399\n"
                + school(FIRST, figures, staff, uninsured)
                + school("1123009002", "second", 30, 10)
                + school("1123009003", "third", 40, 12));
    }

    private static String school(String code, String figures, int staff, int uninsured) {
        int insured = staff - uninsured;
        return "S\t" + code + "\tpay\tinsurance " + code + " 2023-04 #1 " + figures + "\t60\n"
                + count("external_staff", staff)
                + count("insured", insured)
                + count("in_progress", 0)
                + count("uninsured", uninsured)
                + count("registration_overdue", uninsured)
                + count("due_passed", 0)
                + rate("insured_rate", insured, staff)
                + rate("all_five_rate", insured, staff)
                + rate("average_wage", 3000L * staff, staff);
    }

    private static String count(String indicator, int people) {
        return rate(indicator, people, 0);
    }

    private static String rate(String indicator, long numerator, int denominator) {
        return "F\t" + indicator + "\t\t" + numerator + "\t" + denominator + "\n";
    }
}
