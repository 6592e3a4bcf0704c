package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duxue.cli.console.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger at the command line. */
class LedgerCommandTest {

    private static final String HAZARD = "safety.hazard/2123009001/H1";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void hasALedger() {
        this.desk = SharedDesk.complete(this.folder);
    }

    @Test
    void printsTheAccountOfEveryDistrictWhenAMonthIsConsolidated() {
        Desk.Said said = this.desk.call("consolidate", "--period", "2023-06");

        assertThat(said.lines())
                .anyMatch(
                        line -> line.matches(
                                "ledger of 试验区 230399: previous 0 \\+ new (\\d+) \\+ moved in 0 ="
                                        + " open \\1 \\+ in_progress 0 \\+ overdue 0 \\+ cleared 0 \\+ reopened 0 \\+ closed 0 \\+ moved 0"));
    }

    @Test
    void listsTheLinesOfASchoolAndAnAreaWithinTheWidth() {
        Desk.Said said = this.desk.call("ledger", "--school", Papers.PRIMARY, "--area", "safety", "--state", "open");

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).first().isEqualTo("ledger of 2023-06");
        assertThat(said.out()).contains(HAZARD).doesNotContain(Papers.JUNIOR);
        assertThat(said.lines()).anyMatch(line -> line.matches("\\d+ lines: open \\d+"));
        assertThat(said.lines())
                .filteredOn(line -> !line.startsWith("ledger of"))
                .allMatch(line -> TextTable.width(line) <= 80);
    }

    @Test
    void givesTheLinesAsJson() {
        JsonNode json = JsonMapper.shared()
                .readTree(this.desk.call("ledger", "--state", "未整改", "--json").out());

        assertThat(json.path("period").asString()).isEqualTo("2023-06");
        assertThat(json.path("lines"))
                .anyMatch(line -> line.path("item_id").asString().equals(HAZARD));
    }

    @Test
    void refusesAStateThatIsNone() {
        Desk.Said said = this.desk.call("ledger", "--state", "done");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("'done' is not a state; write one of open, in_progress, overdue, cleared, reopened,"
                        + " closed");
    }

    @Test
    void entersForALineWhichShowsWhenTheMonthIsConsolidatedAgain() {
        Desk.Said said = this.desk.call("ledger", "set", HAZARD, "--unit", "区教育局", "--due", "2023-12-31");
        assertThat(said.lines())
                .containsExactly("recorded: due_on: 2023-12-31; responsible_unit: 区教育局. It shows when 2023-06 is"
                        + " consolidated again (duxue consolidate --period 2023-06)");
        assertThat(this.desk.call("status").lines()).contains("2023-06 stale, to be redone");

        this.desk.call("consolidate", "--period", "2023-06");

        assertThat(LedgerRows.summary(LedgerRows.line(this.desk, "2023-06", "230399", HAZARD)))
                .isEqualTo("in_progress 1/0 due 2023-12-31");
        assertThat(this.desk.call("ledger", "history", HAZARD).lines())
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0))
                            .isEqualTo("2023-06  in_progress  1 / 0  hazard: fire, “消防通道堵塞” (H1)  due 2023-12-31");
                    assertThat(lines.get(1))
                            .startsWith("    " + System.getProperty("user.name") + "  ")
                            .endsWith("  duxue ledger set  due_on: 2023-12-31; responsible_unit: 区教育局");
                });
    }

    @Test
    void refusesAnUnknownLine() {
        Desk.Said said = this.desk.call("ledger", "set", "safety.hazard/1/H9", "--note", "x");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("the ledger of 2023-06 has no line 'safety.hazard/1/H9'; duxue ledger lists all");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        Desk.Said said = this.desk.call("ledger", "set", HAZARD, "--due", "2023-06-31");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--due=DATE: '2023-06-31' is not a date; write one such as 2023-06-30");
    }

    @Test
    void refusesToCloseALineThatTheDataStillShow() {
        Desk.Said said = this.desk.call("ledger", "set", HAZARD, "--close");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("'" + HAZARD
                        + "' cannot be closed: the data still show it or nothing fresh says otherwise (1 / 0)");
    }

    @Test
    void refusesTheHistoryOfAnUnknownLine() {
        Desk.Said said = this.desk.call("ledger", "history", "safety.hazard/1/H9");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("no ledger has a line 'safety.hazard/1/H9'; duxue ledger lists all");
    }
}
