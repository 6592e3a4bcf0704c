package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleDesk.class)
class RehearseCommandTest {

    @TempDir
    Path folder;

    private List<Map<String, String>> rehearse(SharedDesk sample, String... more) {
        Path out = this.folder.resolve("rehearsal.csv");
        List<String> all =
                new java.util.ArrayList<>(List.of("rehearse", "--period", "2023-06", "--out", out.toString()));
        all.addAll(List.of(more));
        Desk.Said said = sample.desk().call(all.toArray(String[]::new));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        return Desk.rows(out);
    }

    @Test
    void nowIsWhatWasPublishedAndNothingChanges(SharedDesk sample) {
        SortedMap<String, String> before = sample.desk().digests();

        List<Map<String, String>> lines = rehearse(sample);

        assertThat(sample.desk().digests()).isEqualTo(before);
        for (Map<String, String> row : sample.desk().rows("2023-06", "230306", "summary.csv")) {
            if (row.get("breakdown").isEmpty() && !row.get("target").isEmpty()) {
                assertThat(lines)
                        .anyMatch(line -> line.get("scenario").equals("now")
                                && line.get("area").equals(row.get("area"))
                                && line.get("indicator").equals(row.get("indicator"))
                                && line.get("value").equals(row.get("value"))
                                && line.get("status").equals(row.get("status")));
            }
        }
        assertThat(lines)
                .anyMatch(line -> line.get("area").equals("balance")
                        && !line.get("addition").equals("0"));
    }

    @Test
    void laterMoreEquipmentIsPastItsLife(SharedDesk sample) {
        List<Map<String, String>> lines = rehearse(sample, "--to", "2027-06");

        assertThat(overdue(lines, "2027-06")).isGreaterThan(overdue(lines, "now"));
    }

    private static int overdue(List<Map<String, String>> lines, String scenario) {
        return lines.stream()
                .filter(line -> line.get("scenario").equals(scenario)
                        && line.get("indicator").equals("overdue_count"))
                .mapToInt(line -> Integer.parseInt(line.get("value")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stricterTargetsNeedMore(SharedDesk sample) {
        List<Map<String, String>> lines = rehearse(sample, "--tighten", "1.2");

        assertThat(additions(lines, "x1.2")).isGreaterThan(additions(lines, "now"));
    }

    private static long additions(List<Map<String, String>> lines, String scenario) {
        return lines.stream()
                .filter(line -> line.get("scenario").equals(scenario)
                        && !line.get("addition").isEmpty())
                .mapToLong(line -> Long.parseLong(line.get("addition")))
                .sum();
    }

    @Test
    void anEarlierDayIsWrongUse(SharedDesk sample) {
        Desk.Said said = sample.desk().call("rehearse", "--period", "2023-06", "--to", "2023-05");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).containsExactly("--to 2023-05 lies before --period 2023-06; swap them");
    }
}
