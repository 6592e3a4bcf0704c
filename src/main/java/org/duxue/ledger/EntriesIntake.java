package org.duxue.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.IntakeReport;
import org.duxue.shared.Digest;

/** The entries files of one intake: which are new, and what became of them. */
public class EntriesIntake {

    private final Entries entries;
    private final Supplier<Instant> now;
    private List<DroppedFile> pending = List.of();
    private List<IntakeReport.Entry> taken = List.of();

    public EntriesIntake(Entries entries, Supplier<Instant> now) {
        this.entries = entries;
        this.now = now;
    }

    /** Finds out which of the files are new; returns a digest of the work, empty when there is none. */
    public String plan(List<DroppedFile> files) {
        this.pending = this.entries.pending(files);
        this.taken = List.of();
        return this.pending.isEmpty() ? "" : Digest.of(this.pending.toString());
    }

    void takeIn() throws IOException {
        Entries.Entered entered = new Entries.Entered(System.getProperty("user.name", ""), this.now.get());
        this.taken = this.entries.takeIn(this.pending, entered);
    }

    public List<IntakeReport.Entry> taken() {
        return this.taken;
    }
}
