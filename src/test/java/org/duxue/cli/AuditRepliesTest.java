package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Replies of three districts, each with its own wording: no true statement is refuted, most numbers are proved, and of
 * several hundred false statements, inserted one by one, 19 of 20 are found. The marks in the replies are described in
 * {@link MarkedReply}.
 */
class AuditRepliesTest {

    /** With fewer, a rate of 19 in 20 would mean little. */
    private static final int FEWEST_LIES = 50;

    private static final Path COUNTY = Path.of("src/test/resources/org/duxue/cli/audit/county");

    /** Two made-up districts in two months. */
    static final class CountyDesk implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedDesk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return SharedDesk.of("county", desk -> {
                desk.dropAll(COUNTY, Instant.parse("2024-07-02T01:00:00Z"));
                desk.call("run", "--period", "2023-12");
                return desk.call("run", "--period", "2024-06");
            });
        }
    }

    @ExtendWith(CountyDesk.class)
    @Nested
    class OfTwoMadeUpDistricts {

        @Test
        void findsLiesInRepliesOfACounty(SharedDesk county) throws IOException {
            areAuditedWell(List.of("qingshi-1", "qingshi-2"), county.desk(), "2024-06", "990101");
        }

        @Test
        void findsLiesInRepliesOfACityDistrict(SharedDesk county) throws IOException {
            areAuditedWell(List.of("yunxi-1", "yunxi-2"), county.desk(), "2024-06", "990102");
        }

        /**
         * A held-out reply that was not used to develop the audit, and must not be: it measures the audit on a new
         * text.
         */
        @Test
        void findsFourOfFiveLiesInAHeldOutReply(SharedDesk county) throws IOException {
            try (Auditor auditor = Auditor.of(county.desk(), "2024-06", "990101")) {
                AuditScore score = AuditScore.of(MarkedReply.of("qingshi-3"), auditor::of);

                assertThat(score.lies()).isGreaterThan(FEWEST_LIES);
                assertThat(score.missed()).as(score.toString()).hasSizeLessThanOrEqualTo(score.lies() / 5);
                assertThat(score.unproved()).as(score.toString()).hasSizeLessThanOrEqualTo(score.numbers() / 5);
                assertThat(score.alarms()).as("true and refuted").hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ExtendWith(SampleDesk.class)
    @Nested
    class OfTheSample {

        @Test
        void findsLiesInAnotherReplyOfTheSample(SharedDesk sample) throws IOException {
            areAuditedWell(List.of("chengzihe-2"), sample.desk(), "2023-06", "230306");
        }
    }

    private static void areAuditedWell(List<String> names, Desk desk, String month, String district)
            throws IOException {
        List<String> missed = new ArrayList<>();
        int lies = 0;
        try (Auditor auditor = Auditor.of(desk, month, district)) {
            for (String name : names) {
                AuditScore score = AuditScore.of(MarkedReply.of(name), auditor::of);
                score.missed().forEach(lie -> missed.add(name + " " + lie));
                lies += score.lies();

                assertThat(score.lies()).as(name).isGreaterThan(FEWEST_LIES);
                assertThat(score.alarms()).as(name + ", true and refuted").isEmpty();
                assertThat(score.strays())
                        .as(name + ", true and refuted beside a lie")
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(score.unproved())
                        .as(name + ", true and not proved")
                        .hasSizeLessThanOrEqualTo(score.numbers() / 5);
            }
        }
        assertThat(missed).as("of %d lies not found", lies).hasSizeLessThanOrEqualTo(lies / 20);
    }
}
