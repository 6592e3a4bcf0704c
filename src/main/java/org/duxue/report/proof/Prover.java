package org.duxue.report.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.area.AreaModules;
import org.duxue.area.Definition;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Indicator;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.FileRowArchive;
import org.duxue.registry.District;
import org.duxue.shared.Kind;
import org.duxue.standards.Norms;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.UnreportedHazards;
import org.jspecify.annotations.Nullable;

/** Recomputes a published figure from the stored rows of the submissions in effect, and shows every step. */
public class Prover {

    private static final String ALL = "all";

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final FileRowArchive archive;
    private final UnreportedHazards unreported;

    public Prover(
            AreaModules modules, ValidationContexts contexts, FileRowArchive archive, UnreportedHazards unreported) {
        this.modules = modules;
        this.contexts = contexts;
        this.archive = archive;
        this.unreported = unreported;
    }

    /** Proves a published figure. The period must be consolidated and not stale. */
    public Proof prove(PublishedCell cell, PeriodSnapshot snapshot) {
        Recount recount = new Recount(this.modules, this.contexts, this.archive, this.unreported);
        return cell.indicator() == null
                ? new BalanceProof(this.contexts, recount, snapshot, cell).prove()
                : ofArea(recount, cell, snapshot, cell.indicator());
    }

    private Proof ofArea(Recount recount, PublishedCell cell, PeriodSnapshot snapshot, Indicator indicator) {
        Definition definition = Objects.requireNonNull(
                Definition.of(indicator.area()).get(indicator.key()), "no definition of " + indicator.key());
        List<FigureKey> keys = new ArrayList<>();
        keys.add(new FigureKey(indicator.key(), cell.name().breakdown()));
        definition.from().forEach(from -> keys.add(FigureKey.total(from)));
        List<Obligation> all = obligations(snapshot, cell, indicator.area().kind());
        List<Recount.Counted> counted = all.parallelStream()
                .filter(obligation -> obligation.effective() != null)
                .map(obligation -> recount.count(obligation, keys))
                .toList();
        Figure sum = sum(counted, keys.get(0));
        return new Proof(
                cell,
                definition,
                new Steps(indicator, cell).of(sum, counted),
                norms(recount, cell, indicator, definition, all),
                counted.stream().map(Recount.Counted::proven).toList(),
                List.of(),
                all.stream()
                        .filter(obligation -> obligation.due() && obligation.effective() == null)
                        .toList(),
                isPublished(cell, indicator, sum));
    }

    private static List<Obligation> obligations(PeriodSnapshot snapshot, PublishedCell cell, Kind kind) {
        String school = cell.name().school();
        return districts(snapshot, cell)
                .flatMap(district -> snapshot.of(district).stream())
                .filter(obligation -> obligation.kind() == kind)
                .filter(obligation -> school.isEmpty() || obligation.sender().equals(school))
                .toList();
    }

    private static Stream<District> districts(PeriodSnapshot snapshot, PublishedCell cell) {
        String asked = cell.name().district();
        return snapshot.districts().stream()
                .filter(district -> asked.equals(ALL) || district.code().equals(asked));
    }

    /** Nothing when no submission has the figure. */
    private static @Nullable Figure sum(List<Recount.Counted> counted, FigureKey key) {
        Figure sum = null;
        for (Recount.Counted one : counted) {
            Figure found = one.figures().get(key);
            if (found != null) {
                sum = sum == null ? found : sum.plus(found);
            }
        }
        return sum;
    }

    private static boolean isPublished(PublishedCell cell, Indicator indicator, @Nullable Figure sum) {
        boolean numerator = Numbers.isSame(cell.cell("numerator"), sum == null ? null : sum.numerator());
        boolean denominator =
                !indicator.ratio() || Numbers.isSame(cell.cell("denominator"), sum == null ? null : sum.denominator());
        return numerator && denominator;
    }

    private List<UsedNorm> norms(
            Recount recount,
            PublishedCell cell,
            Indicator indicator,
            Definition definition,
            List<Obligation> obligations) {
        Set<UsedNorm> used = new LinkedHashSet<>();
        String district = cell.name().district().equals(ALL) ? "" : cell.name().district();
        Norms ofDistrict = this.contexts.norms(cell.name().period(), district);
        ofDistrict
                .target(indicator.targetKey())
                .ifPresent(target -> used.add(UsedNorm.of(ofDistrict, indicator.targetKey(), target.value())));
        obligations.stream()
                .filter(obligation -> obligation.effective() != null)
                .map(obligation -> recount.context(obligation).norms())
                .distinct()
                .forEach(norms ->
                        used.addAll(UsedNorm.all(norms, definition, cell.name().breakdown())));
        return List.copyOf(used);
    }
}
