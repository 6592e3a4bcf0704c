package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a refused file of entries is reported. */
class RefusedEntriesTest {

    private static final String FILE = "ledger_230399_2023-06.csv";
    private static final String HAZARD = "safety.hazard/2123009001/H1";
    private static final String READ = "notice tolerated entries [||] 台账填报已读取，汇总该月时生效 /"
            + " the entries were read and apply when the month is consolidated";
    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void hasALedger() {
        this.desk = SharedDesk.complete(this.folder);
    }

    @Test
    void areNoLongerReportedWhenAValidFileFollows() {
        drop("编号,单位\n1,2\n", StandardCharsets.UTF_8, LATER);
        assertThat(run().exit()).isEqualTo(3);

        drop("item_id,note\n" + HAZARD + ",y\n", StandardCharsets.UTF_8, LATEST);
        Desk.Said said = run();

        assertThat(said.exit()).isZero();
        assertThat(entriesLines(said)).isEmpty();
        assertThat(feedback()).containsExactly(READ);
    }

    @Test
    void areNoLongerReportedWhenAValidFileOfAnotherNameFollows() throws IOException {
        drop("编号,单位\n1,2\n", StandardCharsets.UTF_8, LATER);
        assertThat(run().exit()).isEqualTo(3);
        java.nio.file.Files.delete(this.desk.input().resolve(FILE));

        this.desk.drop("ledger_230399_2023-06(1).csv", "item_id,note\n" + HAZARD + ",y\n", LATEST);
        Desk.Said said = run();

        assertThat(said.exit()).isZero();
        assertThat(entriesLines(said)).isEmpty();
    }

    /** Two officers each send a file with the default name. */
    @Test
    void stayReportedWhenAValidFileOfTheSameNameFollowsInAnotherFolder() {
        this.desk.drop("a/" + FILE, "编号,单位\n1,2\n".getBytes(StandardCharsets.UTF_8), LATER);
        this.desk.drop("b/" + FILE, ("item_id,note\n" + HAZARD + ",y\n").getBytes(StandardCharsets.UTF_8), LATEST);
        Desk.Said said = run();

        assertThat(said.exit()).isEqualTo(3);
        assertThat(entriesLines(said)).containsExactly(line("the file was refused, what was entered before stands"));
        assertThat(line()).containsEntry("note", "y");
        assertThat(this.desk.feedback("230399", "b／" + FILE)).containsExactly(READ);
    }

    @Test
    void ofTwoRefusedFilesAreReportedSeparately() {
        this.desk.drop("a/" + FILE, "编号,单位\n1,2\n".getBytes(StandardCharsets.UTF_8), LATER);
        this.desk.drop("b/" + FILE, new byte[0], LATEST);
        Desk.Said said = run();

        assertThat(entriesLines(said)).hasSize(2);
        assertThat(this.desk.feedback("230399", FILE)).first().asString().contains("no-header");
        assertThat(this.desk.feedback("230399", "b／" + FILE)).first().asString().doesNotContain("no-header");
    }

    private void drop(String text, Charset charset, Instant modified) {
        String marked = charset.name().startsWith("UTF-16") ? "\ufeff" + text : text;
        this.desk.drop(FILE, marked.getBytes(charset), modified);
    }

    private Desk.Said run() {
        Desk.Said said = this.desk.call("run", "--period", "2023-06");
        assertThat(said.complaints()).isEmpty();
        return said;
    }

    private static List<String> entriesLines(Desk.Said said) {
        return said.lines().stream()
                .filter(line -> line.startsWith("ledger entries of"))
                .toList();
    }

    private String line(String what) {
        return "ledger entries of 2023-06, " + FILE + ": " + what + "; feedback lies in "
                + this.desk.feedbackFile("230399", FILE);
    }

    private List<String> feedback() {
        return this.desk.feedback("230399", FILE);
    }

    private Map<String, String> line() {
        return LedgerRows.line(this.desk, "2023-06", "230399", HAZARD);
    }
}
