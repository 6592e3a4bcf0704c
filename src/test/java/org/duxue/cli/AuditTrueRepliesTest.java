package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** True replies of other offices, in tables, lists and full-width digits: nothing is refuted, three of four numbers are proved. */
class AuditTrueRepliesTest {

    @ExtendWith(AuditRepliesTest.CountyDesk.class)
    @Nested
    class OfTwoMadeUpDistricts {

        @Test
        void refutesNothingInRepliesOfACounty(SharedDesk county) throws IOException {
            areTrue(
                    List.of("qingshi-4", "qingshi-5", "qingshi-6", "qingshi-7", "qingshi-8", "qingshi-9"),
                    county.desk(),
                    "2024-06",
                    "990101");
        }

        @Test
        void refutesNothingInRepliesOfACityDistrict(SharedDesk county) throws IOException {
            areTrue(
                    List.of("yunxi-3", "yunxi-4", "yunxi-5", "yunxi-6", "yunxi-7", "yunxi-8"),
                    county.desk(),
                    "2024-06",
                    "990102");
        }
    }

    @ExtendWith(SampleDesk.class)
    @Nested
    class OfTheSample {

        @Test
        void refutesNothingInRepliesOfTheSample(SharedDesk sample) throws IOException {
            List<String> names = List.of(
                    "chengzihe-3",
                    "chengzihe-4",
                    "chengzihe-5",
                    "chengzihe-6",
                    "chengzihe-7",
                    "chengzihe-8",
                    "chengzihe-9",
                    "chengzihe-10");
            areTrue(names, sample.desk(), "2023-06", "230306");
        }
    }

    private static void areTrue(List<String> names, Desk desk, String month, String district) throws IOException {
        try (Auditor auditor = Auditor.of(desk, month, district)) {
            for (String name : names) {
                AuditScore score = AuditScore.ofTruth(MarkedReply.of(name), auditor::of);

                assertThat(score.alarms()).as(name + ", true and refuted").isEmpty();
                assertThat(score.unproved())
                        .as(name + ", true and not proved")
                        .hasSizeLessThanOrEqualTo(score.numbers() / 4);
            }
        }
    }
}
