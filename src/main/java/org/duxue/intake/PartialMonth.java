package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A month that the name of a file tells without its year, such as 5月, or that the folder tells in which it lies. It names
 * no period, but a file that says so is not of another month.
 */
final class PartialMonth {

    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<!\\d)(?:20)?(\\d{2})年)?(?<![\\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!\\d{1,2}[日号])");

    /** Of a month or a school year, such as 2022-23学年; not that in which somebody entered or a norm was issued. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d.])(20[0-4]\\d)(?:-(\\d{2})(?!\\d))?(?![\\d级届班])" + "(?:学年|年度|年)?+(?![入级届班版]|修订|标准(?!化))");

    private static final int CENTURY = 100;

    private PartialMonth() {}

    /** A month as it is told. */
    private record Told(String words, @Nullable Period whole, int year, int month) {

        boolean mayBe(Period period) {
            return this.whole == null
                    ? this.month == period.month().getMonthValue()
                            && (this.year < 0 || this.year == period.month().getYear() % CENTURY)
                    : this.whole.equals(period);
        }
    }

    /** What the path of a file says of its month, where that is another one. */
    static Optional<String> otherThan(Period own, String path) {
        List<Told> told = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            Period whole = FileName.of(name + ".csv").period();
            if (whole == null) {
                MONTH.matcher(MonthText.folded(name))
                        .results()
                        .map(PartialMonth::told)
                        .forEach(told::add);
            } else {
                told.add(new Told(name, whole, 0, 0));
            }
        }
        if (told.isEmpty()) {
            return otherYear(own, path.substring(path.lastIndexOf('/') + 1));
        }
        return told.stream().anyMatch(one -> one.mayBe(own))
                ? Optional.empty()
                : told.stream().reduce((first, last) -> last).map(Told::words);
    }

    /** A year alone, where it is not that of the month; a school year is of two. */
    private static Optional<String> otherYear(Period own, String name) {
        int year = own.month().getYear();
        List<MatchResult> years = YEAR.matcher(MonthText.folded(name)).results().toList();
        boolean mayBe = years.stream().anyMatch(found -> {
            int told = Integer.parseInt(found.group(1));
            boolean isSchoolYear = found.group().endsWith("学年") || FileName.areSchoolYear(found);
            return told == year || (isSchoolYear && told == year - 1);
        });
        return mayBe ? Optional.empty() : years.stream().findFirst().map(MatchResult::group);
    }

    private static Told told(MatchResult found) {
        int year = found.group(1) == null ? -1 : Integer.parseInt(found.group(1));
        return new Told(found.group(), null, year, month(found.group(2)));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return MonthText.month(text);
    }
}
