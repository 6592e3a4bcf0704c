package org.duxue.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Figures;
import org.duxue.area.Indicator;
import org.duxue.area.SourceRow;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.intake.SourceTable;
import org.duxue.intake.Version;
import org.duxue.ledger.LedgerWork;
import org.duxue.registry.District;
import org.duxue.report.audit.DataRow;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.summary.ConsolidatedFigures;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.SubmissionAggregates;
import org.duxue.summary.UnreportedHazards;
import org.springframework.util.function.SingletonSupplier;

/** Collects the data with which an audit compares a text. */
public class AuditService {

    /** Replies refer to months of the year before last at the earliest. */
    private static final int MONTHS_BACK = 30;

    private final AreaModules modules;
    private final ConsolidationPlan periods;
    private final Consolidations consolidations;
    private final SubmissionAggregates aggregates;
    private final FileRowArchive rows;
    private final LedgerWork ledger;
    private final UnreportedHazards unreported;

    public AuditService(
            AreaModules modules,
            ConsolidationPlan periods,
            Consolidations consolidations,
            SubmissionAggregates aggregates,
            FileRowArchive rows,
            LedgerWork ledger,
            UnreportedHazards unreported) {
        this.modules = modules;
        this.periods = periods;
        this.consolidations = consolidations;
        this.aggregates = aggregates;
        this.rows = rows;
        this.ledger = ledger;
        this.unreported = unreported;
    }

    /** The data of a district for a period that is consolidated or being consolidated. */
    public DistrictFacts facts(Period period, District district) {
        Map<Period, DistrictFacts.Month> months = new TreeMap<>();
        months.put(period, month(period, district, true));
        for (Period one : this.consolidations.done()) {
            if (one.isBefore(period) && !one.isBefore(period.minusMonths(MONTHS_BACK))) {
                months.put(one, month(one, district, false));
            }
        }
        List<Indicator> indicators = new ArrayList<>();
        for (Area area : Area.values()) {
            indicators.addAll(this.modules.of(area).indicators());
        }
        return new DistrictFacts(period, district, indicators, months);
    }

    private DistrictFacts.Month month(Period period, District district, boolean isLast) {
        SingletonSupplier<PeriodSnapshot> snapshot = LazyMonth.lazy(() -> this.periods.look(period));
        return new LazyMonth(
                LazyMonth.lazy(() -> snapshot.obtain().registry().openSchools(district)),
                LazyMonth.lazy(() -> figures(period, district, snapshot.obtain())),
                LazyMonth.lazy(() -> rows(district, snapshot.obtain(), isLast)),
                LazyMonth.lazy(
                        () -> isLast ? this.ledger.find(period, district.code()).lines() : List.of()),
                LazyMonth.lazy(() -> lacking(snapshot.obtain(), district)));
    }

    private Map<Area, Map<String, Figures>> figures(Period period, District district, PeriodSnapshot snapshot) {
        Map<Area, Map<String, Figures>> figures = new EnumMap<>(Area.class);
        UnreportedHazards.OfDistrict hazards = this.unreported.of(period, district.code());
        this.aggregates.forEach(
                snapshot.of(district),
                (obligation, aggregate) -> figures.computeIfAbsent(
                                Area.fedBy(obligation.kind()), area -> new HashMap<>())
                        .put(
                                obligation.sender(),
                                hazards.with(obligation.kind(), obligation.sender(), aggregate, period.asOf())));
        addConsolidated(district, snapshot, hazards, figures);
        return figures;
    }

    private List<DataRow> rows(District district, PeriodSnapshot snapshot, boolean isLast) {
        List<DataRow> kept = new ArrayList<>();
        for (Obligation obligation : snapshot.of(district)) {
            boolean isAsked = isFollowed(obligation.kind()) || (isLast && obligation.kind() == Kind.EQUIPMENT);
            if (obligation.effective() != null && isAsked) {
                kept.addAll(rows(this.modules.of(obligation.kind()), obligation, obligation.effective()));
            }
        }
        return List.copyOf(kept);
    }

    /** If registry or norms changed since the consolidation: the figures as consolidated. */
    private void addConsolidated(
            District district,
            PeriodSnapshot snapshot,
            UnreportedHazards.OfDistrict hazards,
            Map<Area, Map<String, Figures>> figures) {
        ConsolidatedFigures consolidated =
                new ConsolidatedFigures(this.consolidations, snapshot.period(), district.code(), hazards);
        for (Obligation obligation : snapshot.of(district)) {
            Area area = Area.fedBy(obligation.kind());
            Map<String, Figures> found = figures.computeIfAbsent(area, key -> new HashMap<>());
            if (obligation.effective() != null && !found.containsKey(obligation.sender())) {
                consolidated
                        .find(obligation.kind(), obligation.sender())
                        .ifPresent(one -> found.put(obligation.sender(), one));
            }
        }
    }

    private static Map<Area, Set<String>> lacking(PeriodSnapshot snapshot, District district) {
        return snapshot.of(district).stream()
                .filter(obligation -> obligation.due() && obligation.effective() == null)
                .collect(Collectors.groupingBy(
                        obligation -> Area.fedBy(obligation.kind()),
                        Collectors.mapping(Obligation::sender, Collectors.toSet())));
    }

    /** From earlier months only the rows of hazards and agencies are needed. */
    private static boolean isFollowed(Kind kind) {
        return kind == Kind.SAFETY || kind == Kind.ENFORCEMENT;
    }

    private <R> List<DataRow> rows(AreaModule<R> module, Obligation obligation, Version version) {
        List<DataRow> found = new ArrayList<>();
        List<SourceTable> tables = SourceTable.of(version);
        new PartRows<>(module, this.rows)
                .forEach(
                        version,
                        (row, number) -> module.writeAgain(row)
                                .ifPresent(again -> found.add(new DataRow(
                                        obligation.kind(),
                                        obligation.sender(),
                                        tables.get(SourceRow.table(number)).fileName(),
                                        SourceRow.row(number),
                                        again.cells()))));
        return found;
    }
}
