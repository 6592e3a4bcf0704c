package org.duxue.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.area.AreaModules;
import org.duxue.area.Figure;
import org.duxue.intake.Folders;
import org.duxue.report.proof.BalanceTerm;
import org.duxue.report.proof.CellName;
import org.duxue.report.proof.Proof;
import org.duxue.report.proof.ProvenSubmission;
import org.duxue.report.proof.Prover;
import org.duxue.report.proof.PublishedCell;
import org.duxue.report.proof.PublishedFigures;
import org.duxue.settings.Settings;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;

/** The law of proofs: the rows give the published value, cell by cell. */
final class ProofLaw {

    private final Desk desk;
    private final Period period;

    ProofLaw(Desk desk, Period period) {
        this.desk = desk;
        this.period = period;
    }

    /** The number of cells that were proved, and the ones whose proof fails. */
    record Tried(int cells, List<String> broken) {}

    /** Every cell of the three files of a district; {@code all} has the first only. */
    Tried of(String district) throws IOException {
        Settings settings =
                StoreUnderTest.settings("--output", this.desk.output().toString());
        Workspace workspace = Workspace.of(
                settings.properties(), new Folders(this.desk.input(), this.desk.output(), this.desk.state()));
        List<String> broken = new ArrayList<>();
        List<CellName> names = names(district);
        try (OpenStore opened = StoreUnderTest.stores(settings).openToLook(workspace)) {
            PeriodSnapshot snapshot = opened.get(ConsolidationPlan.class).look(this.period);
            PublishedFigures published = new PublishedFigures(this.desk.output(), opened.get(AreaModules.class));
            for (CellName name : names) {
                Proof proof = opened.get(Prover.class).prove(published.find(name), snapshot);
                if (!proof.holds() || !addsUp(proof)) {
                    broken.add(name.toString());
                }
            }
        }
        return new Tried(names.size(), broken);
    }

    private List<CellName> names(String district) {
        List<CellName> names = new ArrayList<>();
        for (String file : List.of("summary.csv", "schools.csv")) {
            rows(district, file)
                    .forEach(row -> names.add(new CellName(
                            this.period,
                            district,
                            row.getOrDefault("school_code", ""),
                            row.get("area") + "." + row.get("indicator"),
                            row.get("breakdown"))));
        }
        rows(district, "balance.csv")
                .forEach(row -> names.add(new CellName(
                        this.period,
                        district,
                        row.get("school_code").equals("district") ? "" : row.get("school_code"),
                        "balance." + row.get("indicator"),
                        "stage=" + row.get("stage"))));
        return names;
    }

    private List<Map<String, String>> rows(String district, String file) {
        return district.equals("all") && !file.equals("summary.csv")
                ? List.of()
                : this.desk.rows(this.period.toString(), district, file);
    }

    /**
     * Submissions add up to the cell, and the rows of each to the submission, or to the figures it is computed from.
     */
    private static boolean addsUp(Proof proof) {
        if (proof.cell().indicator() == null) {
            return proof.submissions().stream().allMatch(one -> one.figure().addsUp()) && termsAddUp(proof);
        }
        Figure sum = Figure.ZERO;
        for (ProvenSubmission one : proof.submissions()) {
            sum = one.figure().value() == null ? sum : sum.plus(one.figure().value());
        }
        return sum.numerator().compareTo(number(proof.cell().cell("numerator"))) == 0
                && sum.denominator().compareTo(number(proof.cell().cell("denominator"))) == 0
                && proof.submissions().stream().allMatch(ProofLaw::rowsAddUp);
    }

    private static boolean rowsAddUp(ProvenSubmission one) {
        boolean isWorkedOut = List.of("alarm_schools_rate", "guards_short")
                .contains(one.figure().key().indicator());
        return one.figure().addsUp()
                || isWorkedOut
                || !one.from().isEmpty() && one.from().stream().allMatch(from -> from.addsUp());
    }

    /**
     * Pupils and amounts of the schools that have the figure add up to the cell; for all seven together, the targets
     * met do.
     */
    private static boolean termsAddUp(Proof proof) {
        PublishedCell cell = proof.cell();
        if (cell.balance() == null) {
            long met = proof.balance().stream()
                    .filter(term -> term.balance().isMet())
                    .count();
            return cell.name().school().isEmpty() || number(cell.cell("value")).longValueExact() == met;
        }
        long students = 0;
        BigDecimal amount = BigDecimal.ZERO;
        for (BalanceTerm term : proof.balance()) {
            if (term.balance().amount() != null) {
                students += term.balance().students();
                amount = amount.add(term.balance().amount().rounded(20));
            }
        }
        boolean hasFigure = students > 0;
        return !hasFigure
                || students == number(cell.cell("students")).longValueExact()
                        && amount.subtract(number(cell.cell("amount"))).abs().compareTo(new BigDecimal("0.005")) <= 0;
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
