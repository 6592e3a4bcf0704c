package org.duxue.report.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.RowShares;
import org.duxue.area.SourceRow;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.intake.SourceTable;
import org.duxue.intake.Version;
import org.duxue.shared.Kind;
import org.duxue.summary.Obligation;
import org.duxue.summary.OpenHazard;
import org.duxue.summary.UnreportedHazards;

/** Recomputes submissions from their stored rows, and records the contribution of every row. */
final class Recount {

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final FileRowArchive archive;
    private final UnreportedHazards unreported;
    private final Map<String, UnreportedHazards.OfDistrict> ofDistricts = new ConcurrentHashMap<>();

    Recount(AreaModules modules, ValidationContexts contexts, FileRowArchive archive, UnreportedHazards unreported) {
        this.modules = modules;
        this.contexts = contexts;
        this.archive = archive;
        this.unreported = unreported;
    }

    /**
     * A recomputed submission.
     *
     * @param figures all figures of the submission
     * @param proven the requested figures
     */
    record Counted(Obligation obligation, Figures figures, ProvenSubmission proven) {}

    ValidationContext context(Obligation obligation) {
        return this.contexts
                .find(obligation.kind(), obligation.sender(), obligation.period())
                .orElseThrow();
    }

    /** @param keys the requested figure, then those it is computed from */
    Counted count(Obligation obligation, List<FigureKey> keys) {
        return count(this.modules.of(obligation.kind()), obligation, keys);
    }

    private <R> Counted count(AreaModule<R> module, Obligation obligation, List<FigureKey> keys) {
        ValidationContext context = context(obligation);
        Version version = Objects.requireNonNull(obligation.effective());
        Aggregator<R> whole = module.aggregator(context);
        RowShares<R> shares = new RowShares<>(module, context);
        List<List<RowShare>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(new ArrayList<>()));
        new PartRows<>(module, this.archive).forEach(version, (row, number) -> {
            whole.add(row, number);
            Figures alone = keys.isEmpty() ? Figures.NONE : shares.alone(row, number);
            for (int i = 0; i < keys.size(); i++) {
                Figure share = shares.share(alone, keys.get(i));
                if (share.numerator().signum() != 0 || share.denominator().signum() != 0) {
                    rows.get(i).add(new RowShare(SourceRow.table(number), SourceRow.row(number), share));
                }
            }
        });
        SubmissionAggregate aggregate = whole.close();
        List<OpenHazard> unlisted = unlisted(obligation, aggregate);
        Figures.Sum sum = new Figures.Sum().add(aggregate.figures());
        unlisted.forEach(hazard -> sum.add(hazard.figures(context.asOf())));
        Figures figures = sum.figures();
        List<ProvenFigure> proven = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            FigureKey key = keys.get(i);
            proven.add(new ProvenFigure(
                    key,
                    figures.get(key),
                    shares.withoutRows(key),
                    rows.get(i),
                    ofLedger(unlisted, context.asOf(), key)));
        }
        return new Counted(obligation, figures, proven(obligation, version, proven));
    }

    /** The requested figure, if any, and those it is computed from. */
    private static ProvenSubmission proven(Obligation obligation, Version version, List<ProvenFigure> figures) {
        boolean isAsked = !figures.isEmpty();
        return new ProvenSubmission(
                obligation,
                SourceTable.of(version).stream().map(Recount::source).toList(),
                isAsked
                        ? figures.get(0)
                        : new ProvenFigure(FigureKey.total(""), null, Figure.ZERO, List.of(), List.of()),
                isAsked ? figures.subList(1, figures.size()) : List.of());
    }

    /** Open hazards of the ledger that a safety submission does not list. */
    private List<OpenHazard> unlisted(Obligation obligation, SubmissionAggregate aggregate) {
        if (obligation.kind() != Kind.SAFETY) {
            return List.of();
        }
        return this.ofDistricts
                .computeIfAbsent(obligation.district().code(), code -> this.unreported.of(obligation.period(), code))
                .of(obligation.sender(), aggregate);
    }

    private static List<LedgerShare> ofLedger(List<OpenHazard> unlisted, LocalDate day, FigureKey key) {
        List<LedgerShare> shares = new ArrayList<>();
        for (OpenHazard hazard : unlisted) {
            Figure share = hazard.figures(day).get(key);
            if (share != null
                    && (share.numerator().signum() != 0 || share.denominator().signum() != 0)) {
                shares.add(new LedgerShare(hazard.item(), share));
            }
        }
        return shares;
    }

    private static ProvenSubmission.Source source(SourceTable table) {
        Version file = table.file();
        return new ProvenSubmission.Source(
                table.path(), file.number(), file.sha256(), file.key().period());
    }
}
