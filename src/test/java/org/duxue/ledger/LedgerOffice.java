package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.DropFile;
import org.duxue.intake.DropFiles;
import org.duxue.intake.Feedback;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.Period;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Office;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.UnreportedHazards;

/** A district office that follows its findings: real files and tables, without commands and jobs. */
public final class LedgerOffice extends Office {

    private Instant now = Instant.parse("2023-07-03T02:00:00Z");
    private Period last = Period.of(2023, 1);

    public LedgerOffice(Path folder) {
        super(folder);
    }

    /** Sets the time of everything read from now on. */
    LedgerOffice at(Instant later) {
        this.now = later;
        return this;
    }

    public LedgerWork ledger() {
        return work(chapters());
    }

    /** The lines of a district at the end of a month, by id: these cells of each, joined by {@code |}. */
    Map<String, String> lines(String month, String district, String... columns) {
        Map<String, String> lines = new TreeMap<>();
        ledger().find(Period.parse(month).orElseThrow(), district).lines().forEach(line -> {
            Map<String, String> cells = LedgerColumns.byKey(line);
            lines.put(line.id().text(), Stream.of(columns).map(cells::get).collect(Collectors.joining("|")));
        });
        return lines;
    }

    /** The problems with entries in the last consolidation. */
    List<AppliedEntries> lastApplied() {
        return ledger().applied(this.last);
    }

    /** The entries files of the last intake. */
    List<IntakeReport.Entry> taken() {
        return report().entries().stream()
                .filter(entry -> entry.relativePath().contains("ledger"))
                .toList();
    }

    Entries entries() {
        return new Entries(
                this.jdbc,
                new Feedback(folders().feedback()),
                folders().input(),
                folders().kept());
    }

    LedgerStore store() {
        return new LedgerStore(this.jdbc);
    }

    private LedgerWork work(Chapters chapters) {
        return new LedgerWork(
                new LedgerWork.Sources(
                        ROOMS,
                        chapters.contexts,
                        chapters.aggregates,
                        new PeriodQuestions(chapters.questions, chapters.explanations)),
                chapters.consolidations,
                store(),
                entries(),
                findings(chapters.contexts));
    }

    private Findings findings(ValidationContexts contexts) {
        return new Findings(folders(), contexts, new Feedback(folders().feedback()), () -> this.now, entries());
    }

    @Override
    protected void takeInFurther(Chapters chapters, List<DropFile> dropped) throws IOException {
        new EntriesIntake(
                        entries(),
                        new DropFiles(this.jdbc),
                        folders(),
                        new Feedback(folders().feedback()),
                        () -> this.now)
                .takeIn(dropped);
    }

    @Override
    public String furtherInputs(Period period) {
        return super.furtherInputs(period)
                + entries().digest(period)
                + findings(chapters().contexts).digest(period);
    }

    @Override
    protected void follow(Chapters chapters, PeriodSnapshot snapshot) {
        LedgerWork work = work(chapters);
        snapshot.districts().forEach(district -> work.rollForward(snapshot, district));
        this.last = snapshot.period();
    }

    @Override
    protected UnreportedHazards unreported(ValidationContexts contexts, Consolidations consolidations) {
        return new OpenHazards(new PreviousLedgers(contexts, consolidations, store()));
    }
}
