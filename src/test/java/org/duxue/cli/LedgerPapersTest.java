package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.duxue.shared.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers and their verifiers, entered and shown at the command line. */
class LedgerPapersTest {

    private static final String CANTEEN = "inspection.finding/1";
    private static final String PAPER = "evidence/230399/canteen.pdf";
    private static final String FINDINGS = "finding_id,source,received_on,area,problem,schools,rule,due_on\n"
            + "1,督办函9号,2023-06-20,other,食堂台账不全,,,2023-12-31\n";

    @TempDir
    Path folder;

    @Test
    void closeAFindingOnceAnotherPersonVerifiedThem() throws Exception {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY).drop("findings_230399.csv", FINDINGS);
        desk.call("run", "--period", "2023-06");

        assertThat(desk.call("ledger", "set", CANTEEN, "--evidence", "canteen.pdf")
                        .complaints())
                .containsExactly("there is no paper 'canteen.pdf' in evidence/230399/ of the drop folder;"
                        + " put the file there first, then enter it");
        assertThat(desk.call("ledger", "set", CANTEEN, "--evidence", "canteen.pdf", "--lang", "zh")
                        .complaints())
                .containsExactly("报送文件夹的 evidence/230399/ 中没有佐证材料“canteen.pdf”；请先把文件放入该文件夹，再填报");

        desk.drop(PAPER, "paper");
        assertThat(desk.call("ledger", "set", CANTEEN, "--evidence", "in/" + PAPER, "--person", "张某")
                        .lines())
                .containsExactly("recorded: responsible_person: 张某; evidence_file: canteen.pdf. It shows when 2023-06"
                        + " is consolidated again (duxue consolidate --period 2023-06)");
        assertThat(desk.call("ledger", "set", CANTEEN, "--verified-by", "张 某").complaints())
                .containsExactly("'" + CANTEEN + "' is the responsibility of 张某; let somebody else verify it");
        assertThat(desk.call("ledger", "set", CANTEEN, "--verified-by", "张某", "--lang", "zh")
                        .complaints())
                .containsExactly("“" + CANTEEN + "”的责任人就是 张某；请由另一人复核");
        desk.call("consolidate", "--period", "2023-06");
        assertThat(desk.call("ledger").lines())
                .containsSequence("1 paper:", "  inspection.finding/1  paper canteen.pdf, not verified");

        desk.drop(PAPER, "another");
        assertThat(desk.call("ledger", "set", CANTEEN, "--verified-by", "李某").complaints())
                .containsExactly("the paper 'canteen.pdf' of '" + CANTEEN
                        + "' was changed or taken away since; put it back, or enter the new one with --evidence");
        desk.drop(PAPER, "paper");
        desk.call("ledger", "set", CANTEEN, "--verified-by", "李某");
        assertThat(desk.call("ledger", "set", CANTEEN, "--person", "李某").complaints())
                .containsExactly("'" + CANTEEN + "' was verified by 李某; name somebody else as responsible,"
                        + " or enter another verifier first");
        desk.call("consolidate", "--period", "2023-06");

        assertThat(desk.call("ledger", "history", CANTEEN).lines())
                .startsWith("2023-06  cleared  0 / 0  食堂台账不全  due 2023-12-31", "    paper canteen.pdf, verified by 李某");
        JsonNode month = JsonMapper.shared()
                .readTree(desk.call("ledger", "history", CANTEEN, "--json").out())
                .path("months")
                .get(0);
        assertThat(List.of("evidence_file", "evidence_sha256", "verified_by"))
                .extracting(key -> month.path(key).asString())
                .containsExactly("canteen.pdf", Digest.of("paper"), "李某");
    }

    @Test
    void areOfTheDistrictThatIsNamedWhereTwoHaveALineOfOneId() {
        Desk desk = new Desk(this.folder)
                .registry(Papers.REGISTRY + "2123009005,丁小学,230398,邻区,primary,public,60,,,2023-01,\n")
                .drop("findings_230399.csv", FINDINGS)
                .drop("findings_230398.csv", FINDINGS);
        desk.call("run", "--period", "2023-06");

        assertThat(desk.call("ledger", "set", CANTEEN, "--note", "x").complaints())
                .containsExactly("more than one district has a line 'inspection.finding/1' (230398, 230399);"
                        + " say which with --district");
        assertThat(desk.call("ledger", "set", CANTEEN, "--note", "x", "--district", "230397")
                        .complaints())
                .containsExactly("the registry has no district 230397; write one of 230398, 230399");
        desk.call("ledger", "set", CANTEEN, "--note", "邻区的", "--district", "230398");
        desk.call("consolidate", "--period", "2023-06");

        assertThat(LedgerRows.line(desk, "2023-06", "230398", CANTEEN)).containsEntry("note", "邻区的");
        assertThat(LedgerRows.line(desk, "2023-06", "230399", CANTEEN)).containsEntry("note", "");
        assertThat(desk.call("ledger", "history", CANTEEN).complaints())
                .containsExactly("more than one district has a line 'inspection.finding/1' (230398, 230399);"
                        + " say which with --district");
        assertThat(desk.call("ledger", "history", CANTEEN, "--district", "230398")
                        .lines())
                .anyMatch(line -> line.endsWith("duxue ledger set  note: 邻区的"));
        assertThat(desk.call("ledger", "--district", "230398").lines())
                .noneMatch(line -> line.contains("230399"))
                .contains("1 lines: open 1");
    }
}
