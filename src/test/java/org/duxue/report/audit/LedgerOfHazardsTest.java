package org.duxue.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.area.Figures;
import org.duxue.ledger.ItemId;
import org.duxue.ledger.Line;
import org.duxue.ledger.Measure;
import org.duxue.ledger.MovedLines;
import org.duxue.ledger.Remediation;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.ledger.Subject;
import org.duxue.registry.Category;
import org.duxue.registry.District;
import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;

/** Whether a hazard is done with is what the ledger says, whatever the rows of the month hold; a line that went on elsewhere counts once. */
class LedgerOfHazardsTest {

    private static final Period MAY = Period.of(2023, 5);
    private static final Period JUNE = Period.of(2023, 6);
    private static final District DISTRICT = new District("230399", "松原区");
    private static final School SCHOOL = new School(
            "2123000901",
            "白杨小学",
            DISTRICT,
            SchoolType.PRIMARY,
            Ownership.PUBLIC,
            Category.REGULAR,
            null,
            false,
            300,
            0,
            0,
            0,
            null,
            null,
            Period.of(2022, 1),
            true,
            null);

    private record OneMonth(List<DataRow> rows, List<Line> ledger) implements DistrictFacts.Month {

        @Override
        public List<School> schools() {
            return List.of(SCHOOL);
        }

        @Override
        public Map<Area, Map<String, Figures>> figures() {
            return Map.of();
        }

        @Override
        public Map<Area, Set<String>> lacking() {
            return Map.of();
        }
    }

    private static DataRow hazard(String resolvedOn) {
        return new DataRow(
                Kind.SAFETY,
                SCHOOL.code(),
                "safety.csv",
                2,
                Map.of("record", "隐患", "category", "消防", "item_id", "H1", "resolved_on", resolvedOn));
    }

    private static Line line(String school, State state) {
        Subject subject = new Subject(
                Rule.HAZARD, DISTRICT.code(), school, SCHOOL.name(), Message.literal(new Text("隐患", "hazard")), "");
        Measure one = new Measure(BigDecimal.ONE, BigDecimal.ZERO, null, null);
        return new Line(
                new ItemId("safety.hazard/" + school + "/H1"),
                subject,
                one,
                one,
                MAY,
                MAY,
                state,
                false,
                null,
                null,
                0,
                new Remediation(LocalDate.of(2023, 8, 31), "", "", "", "", ""),
                "");
    }

    private static List<String> verdicts(String text, List<DataRow> may, List<DataRow> june, Line... ledger) {
        DistrictFacts facts = new DistrictFacts(
                JUNE,
                DISTRICT,
                List.of(),
                Map.of(MAY, new OneMonth(may, List.of()), JUNE, new OneMonth(june, List.of(ledger))));
        return new Audit(facts)
                .of(List.of(new Paragraph(1, text, null))).stream()
                        .filter(claim -> claim.subject().startsWith("safety.hazards_res")
                                || claim.subject().startsWith("ledger"))
                        .map(claim -> claim.verdict().key() + " " + claim.expected())
                        .toList();
    }

    @Test
    void isOpenWhereTheSchoolLeftItOutAndTheLedgerHoldsIt() {
        Line open = line(SCHOOL.code(), State.OPEN);

        assertThat(verdicts("白杨小学消防隐患已整改到位。", List.of(hazard("")), List.of(), open))
                .containsExactly("refuted 未完成");
        assertThat(verdicts("白杨小学消防隐患仍未整改。", List.of(hazard("")), List.of(), open))
                .containsExactly("proved 未完成");
    }

    @Test
    void isOpenWhereTheRowSaysDoneAndTheLedgerDoesNotTakeIt() {
        assertThat(verdicts(
                        "白杨小学消防隐患已整改到位。",
                        List.of(hazard("")),
                        List.of(hazard("2023-06-10")),
                        line(SCHOOL.code(), State.OVERDUE)))
                .containsExactly("refuted 未完成");
    }

    @Test
    void isDoneWithWhereTheLedgerClearedItWithoutADay() {
        assertThat(verdicts("白杨小学消防隐患已整改到位。", List.of(hazard("")), List.of(), line(SCHOOL.code(), State.CLEARED)))
                .containsExactly("proved 已完成");
    }

    @Test
    void isAsItsRowSaysWhereTheLedgerDoesNotFollowIt() {
        assertThat(verdicts("白杨小学消防隐患已整改到位。", List.of(), List.of(hazard("2023-06-10"))))
                .containsExactly("proved 已完成");
    }

    @Test
    void countsALineThatWentOnUnderAnotherCodeOnce() {
        Line left = line("2123000900", State.MOVED);
        Line here = MovedLines.goneOn(left, line(SCHOOL.code(), State.OPEN).id(), DISTRICT.code());

        assertThat(verdicts("整改台账共1条。", List.of(), List.of(), left, here)).containsExactly("proved 1");
        assertThat(verdicts("整改台账共2条。", List.of(), List.of(), left, here)).containsExactly("unproven ");
    }

    @Test
    void countsALineThatWentOnInAnotherDistrictAsOneOfThisDistrict() {
        Line left = line("2123000900", State.MOVED);
        Line other = line(SCHOOL.code(), State.OPEN);

        assertThat(verdicts("整改台账共2条。", List.of(), List.of(), left, other)).containsExactly("proved 2");
    }
}
