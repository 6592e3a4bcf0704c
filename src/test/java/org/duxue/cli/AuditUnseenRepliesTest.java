package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Replies in the styles of other offices (bulletins, tables, lists of promises, letters), used only to measure the
 * audit and not to improve it, with false statements inserted one by one. {@code -Daudit.score=true} prints what is
 * missed, reply by reply.
 */
class AuditUnseenRepliesTest {

    /** Of a hundred false statements this many may be missed in plain letters. */
    private static final int MISSED_IN_LETTERS = 6;

    private static final int MISSED_IN_OTHERS = 15;

    /** Limit for ledgers as tables, bullets, bare numbers under short headings and short letters. */
    private static final int MISSED_IN_ODD_FORMS = 8;

    /** Limit for promises and progress under short headings, where hardly any number names what it counts. */
    private static final int MISSED_IN_PROMISES = 40;

    @ExtendWith(AuditRepliesTest.CountyDesk.class)
    @Nested
    class OfTwoMadeUpDistricts {

        @Test
        void findsLiesInLettersAndBulletinsOfACounty(SharedDesk county) throws IOException {
            try (Auditor auditor = Auditor.of(county.desk(), "2024-06", "990101")) {
                areAuditedWell(auditor, List.of("qingshi-13"), MISSED_IN_LETTERS);
                areAuditedWell(auditor, List.of("qingshi-10", "qingshi-11", "qingshi-12"), MISSED_IN_OTHERS);
                areAuditedWell(auditor, List.of("qingshi-14", "qingshi-15"), MISSED_IN_ODD_FORMS);
            }
        }

        @Test
        void findsLiesInTablesAndPromisesOfACityDistrict(SharedDesk county) throws IOException {
            try (Auditor auditor = Auditor.of(county.desk(), "2024-06", "990102")) {
                areAuditedWell(auditor, List.of("yunxi-9", "yunxi-10", "yunxi-12"), MISSED_IN_LETTERS);
                areAuditedWell(auditor, List.of("yunxi-11"), MISSED_IN_PROMISES);
                areAuditedWell(auditor, List.of("yunxi-13", "yunxi-14"), MISSED_IN_ODD_FORMS);
            }
        }
    }

    @ExtendWith(SampleDesk.class)
    @Nested
    class OfTheSample {

        @Test
        void findsLiesInShortRepliesOfTheSample(SharedDesk sample) throws IOException {
            try (Auditor auditor = Auditor.of(sample.desk(), "2023-06", "230306")) {
                areAuditedWell(auditor, List.of("chengzihe-11", "chengzihe-13", "chengzihe-14"), MISSED_IN_LETTERS);
                areAuditedWell(auditor, List.of("chengzihe-12"), 2 * MISSED_IN_OTHERS);
                areAuditedWell(auditor, List.of("chengzihe-15"), MISSED_IN_ODD_FORMS);
            }
        }
    }

    private static void areAuditedWell(Auditor auditor, List<String> names, int missedInHundred) throws IOException {
        int lies = 0;
        int missed = 0;
        for (String name : names) {
            AuditScore score = AuditScore.of(MarkedReply.of(name), auditor::of);
            show(name, score);
            lies += score.lies();
            missed += score.missed().size();

            assertThat(score.alarms()).as(name + ", true and refuted").isEmpty();
            assertThat(score.unproved())
                    .as(name + ", true and not proved")
                    .hasSizeLessThanOrEqualTo(score.numbers() * 2 / 5);
        }
        assertThat(missed * 100)
                .as("%d of %d lies not found in %s", missed, lies, names)
                .isLessThan(missedInHundred * lies);
    }

    private static void show(String name, AuditScore score) {
        if (Boolean.getBoolean("audit.score")) {
            System.out.println(name + ": " + score);
            score.missed().forEach(lie -> System.out.println("  missed " + lie));
            score.unproved().forEach(number -> System.out.println("  not proved " + number));
        }
    }
}
