package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An item whose number is written with other blanks or in another case is the same item, in the figures and in the
 * ledger.
 */
class RespelledNumbersTest {

    private static final String A = "2123009001";
    private static final String B = "2123009002";
    private static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from,predecessor\n";
    private static final String REGISTRY = HEADER + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n" + B
            + ",乙小学,230399,试验区,primary,public,90,2023-01,\n";
    private static final String SAFETY =
            "record,item_id,category,description,found_on,due_on,resolved_on,quantity\ndevice,D1,alarm,,,,,1\n";
    private static final String WIRE = "hazard,%s,%s,线路,2022-12-01,2023-12-15,%s,\n";

    @TempDir
    Path folder;

    private LedgerOffice office;
    private Office.Month month;

    @BeforeEach
    void open() {
        this.office = new LedgerOffice(this.folder);
        this.office.registry(REGISTRY);
    }

    private void sent(String kind, String sender, String month, String rows) {
        this.office.drop(kind + "_" + sender + "_" + month + ".csv", rows);
    }

    private Map<String, String> lines(String month, String prefix) {
        this.office.takeIn();
        this.month = this.office.consolidate(month);
        assertThat(this.office
                        .ledger()
                        .changes(Period.parse(month).orElseThrow(), "230399")
                        .balances())
                .isTrue();
        Map<String, String> lines =
                this.office.lines(month, "230399", "state", "unverified", "accounted", "first_period");
        lines.keySet().removeIf(id -> !id.startsWith(prefix));
        return lines;
    }

    private String openHazards() {
        return this.month.districts().get("230399").stream()
                .filter(lines -> lines.area() == Area.SAFETY)
                .flatMap(lines -> lines.rows().stream())
                .filter(row -> row.indicator().key().equals("hazards_open")
                        && row.breakdown().isEmpty())
                .flatMap(row -> row.value().stream())
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElse("-");
    }

    @Test
    void aHazardIsFollowedInOneLine() {
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H 1", "electrical", ""));
        assertThat(lines("2023-01", "safety.hazard"))
                .isEqualTo(Map.of("safety.hazard/" + A + "/H 1", "open|no|0 of 1|2023-01"));
        sent("safety", A, "2023-02", SAFETY + WIRE.formatted("h1", "electrical", ""));
        assertThat(lines("2023-02", "safety.hazard"))
                .isEqualTo(Map.of("safety.hazard/" + A + "/H 1", "open|no|0 of 1|2023-01"));
        assertThat(openHazards()).isEqualTo("1");
        sent("safety", A, "2023-03", SAFETY + WIRE.formatted("h 1", "electrical", "2023-03-02"));
        assertThat(lines("2023-03", "safety.hazard"))
                .isEqualTo(Map.of("safety.hazard/" + A + "/H 1", "cleared|no|1 of 1|2023-01"));
        assertThat(openHazards()).isEqualTo("0");
    }

    /**
     * A ledger of an earlier version may have two lines for one hazard. Findings go to both, and neither is left
     * behind.
     */
    @Test
    void aLedgerThatHasBothSpellingsContinuesWithBoth() {
        Subject subject = new Subject(Rule.HAZARD, "230399", A, "甲小学", LineMessages.INSPECTION.with("线路"), "");
        Grounds grounds = Grounds.of(org.duxue.area.Population.of("h1"), org.duxue.area.Standing.UNCHANGED, "");
        List<ItemId> ids = List.of(new ItemId("safety.hazard/" + A + "/H 1"), new ItemId("safety.hazard/" + A + "/h1"));
        List<Line> lines = ids.stream()
                .map(id -> new Line(
                        id,
                        subject,
                        Measure.of(BigDecimal.ONE, BigDecimal.ZERO),
                        Measure.of(BigDecimal.ONE, BigDecimal.ZERO),
                        Period.of(2023, 1),
                        Period.of(2023, 1),
                        State.OPEN,
                        false,
                        null,
                        null,
                        0,
                        Remediation.dueOn(java.time.LocalDate.of(2023, 12, 15), ""),
                        "",
                        grounds,
                        Line.Origin.HERE))
                .toList();

        FollowedIds followed = new FollowedIds(lines);

        assertThat(followed.of(new ItemId("safety.hazard/" + A + "/h 1"))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(followed.of(new ItemId("safety.hazard/" + A + "/H2")))
                .containsExactly(new ItemId("safety.hazard/" + A + "/H2"));
        assertThat(new FollowedIds(List.of(lines.get(0).closed(java.time.LocalDate.of(2023, 1, 31)), lines.get(1)))
                        .of(ids.get(0)))
                .containsExactly(ids.get(1));
    }

    @Test
    void aHazardFoundAgainAfterItWasClosedIsTheSuccessorOfItsLine() {
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H 1", "electrical", ""));
        lines("2023-01", "");
        sent("safety", A, "2023-02", SAFETY + WIRE.formatted("H1", "electrical", "2023-02-02"));
        lines("2023-02", "");
        sent("safety", A, "2023-03", SAFETY + WIRE.formatted("H1", "electrical", "2023-02-02"));
        lines("2023-03", "");
        sent("safety", A, "2023-04", SAFETY + WIRE.formatted("h1", "electrical", ""));
        assertThat(lines("2023-04", "safety.hazard"))
                .isEqualTo(Map.of(
                        "safety.hazard/" + A + "/H 1",
                        "closed|no|1 of 1|2023-01",
                        "safety.hazard/" + A + "/H 1#2",
                        "open|no|0 of 1|2023-04"));
    }

    /** Two schools use the same hazard number in different spellings: after a merger these are still two hazards. */
    @Test
    void hazardsOfMergedSchoolsStayTwo() {
        sent("safety", A, "2023-01", SAFETY + WIRE.formatted("H 1", "fire", ""));
        sent("safety", B, "2023-01", SAFETY + WIRE.formatted("h1", "electrical", ""));
        lines("2023-01", "");
        this.office.registry(REGISTRY + B + ",乙小学,230399,试验区,primary,public,210,2023-02," + A + "\n");
        sent("safety", B, "2023-02", SAFETY + WIRE.formatted("H1", "electrical", "2023-02-02"));
        assertThat(lines("2023-02", "safety.hazard/" + B))
                .isEqualTo(Map.of(
                        "safety.hazard/" + B + "/h1",
                        "cleared|no|1 of 1|2023-01",
                        "safety.hazard/" + B + "/h1(" + A + ")",
                        "open|yes|0 of 1|2023-01"));
        assertThat(openHazards()).isEqualTo("1");
    }

    @Test
    void upgradesAgenciesAndLettersAreFollowedTheSameWay() {
        String plans = "record,item_id,category,name,quantity,plan_year,budget_yuan,completed_on,spent_yuan\n"
                + "upgrade,%s,computer,电脑,1,2022,1000,,\n";
        String agencies = "agency,in_scope,officers,certified_officers\n%s,yes,3,1\n";
        String letter = "finding_id,source,received_on,area,problem,schools,rule\n%s,督办函9号,2023-01-20,其他,食堂台账不全,,\n";
        sent("equipment", A, "2023-01", plans.formatted("U 1"));
        sent("enforcement", "230399", "2023-01", agencies.formatted("Education Office"));
        this.office.drop("findings_230399.csv", letter.formatted("F 1"));
        Map<String, String> january = lines("2023-01", "");
        sent("equipment", A, "2023-02", plans.formatted("u1"));
        sent("enforcement", "230399", "2023-02", agencies.formatted("education office"));
        this.office.drop("findings_230399.csv", letter.formatted("f1"));

        assertThat(lines("2023-02", "")).isEqualTo(january).containsKey("enforcement.uncertified/Education Office");
        assertThat(this.office.ledger().inspections(Period.of(2023, 2), "230399"))
                .extracting(finding -> finding.itemId().text())
                .containsExactly("inspection.finding/F 1");
    }
}
