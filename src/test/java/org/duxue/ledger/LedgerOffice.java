package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.duxue.intake.Drop;
import org.duxue.intake.Feedback;
import org.duxue.shared.Period;
import org.duxue.summary.Balances;
import org.duxue.summary.Gathered;
import org.duxue.summary.Office;

/** A district office that follows its findings: real files and tables, without commands and jobs. */
public final class LedgerOffice extends Office {

    private Instant now = Instant.parse("2023-07-03T02:00:00Z");
    private LedgerWork work;
    private EntriesIntake intake;
    private String plan = "";

    public LedgerOffice(Path folder) {
        super(folder);
    }

    /** The time of what is taken in from now on. */
    LedgerOffice at(Instant later) {
        this.now = later;
        return this;
    }

    public LedgerWork ledger() {
        return work(chapters());
    }

    /** The ledgers as the last consolidation left them, with what it told. */
    LedgerWork lastWork() {
        return this.work;
    }

    /** The intake of entries as it went last. */
    EntriesIntake lastIntake() {
        return this.intake;
    }

    /** What the work on entries was told apart by when it was planned last; empty when there was none. */
    String lastPlan() {
        return this.plan;
    }

    Entries entries() {
        return new Entries(
                this.jdbc, new Feedback(folders().feedback()), folders().kept());
    }

    SeenEntries seen() {
        return new SeenEntries(this.jdbc);
    }

    LedgerStore store() {
        return new LedgerStore(this.jdbc);
    }

    private LedgerWork work(Chapters chapters) {
        return new LedgerWork(
                ROOMS,
                chapters.settings,
                chapters.accounts,
                new Balances(chapters.settings, chapters.accounts),
                chapters.consolidations,
                store(),
                entries());
    }

    @Override
    protected void takeInFurther(Chapters chapters, Drop drop) throws IOException {
        this.intake = new EntriesIntake(
                entries(), seen(), chapters.settings, new Feedback(folders().feedback()), () -> this.now);
        this.plan = this.intake.plan(drop.entries());
        if (!this.intake.plan(drop.entries()).equals(this.plan)) {
            throw new AssertionError("the same work has another digest");
        }
        this.intake.takeIn();
    }

    @Override
    protected String furtherInputs(Period period) {
        return super.furtherInputs(period) + entries().digest(period);
    }

    @Override
    protected void follow(Chapters chapters, Gathered gathered) {
        this.work = work(chapters);
        this.work.bringForward(gathered);
    }
}
