package org.duxue.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.duxue.intake.DropFile;
import org.duxue.intake.DropFiles;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;

/** Takes in the entries files of a run: all of a district and month count, each in place of what lay at its path before. */
public class EntriesIntake {

    private final Entries entries;
    private final DropFiles files;
    private final Folders folders;
    private final Feedback feedback;
    private final InstantSource clock;

    public EntriesIntake(Entries entries, DropFiles files, Folders folders, Feedback feedback, InstantSource clock) {
        this.entries = entries;
        this.files = files;
        this.folders = folders;
        this.feedback = feedback;
        this.clock = clock;
    }

    void takeIn(List<? extends DropFile> dropped) throws IOException {
        for (DropFile file : dropped) {
            Instant now = this.clock.instant();
            Entered entered = new Entered(System.getProperty("user.name", ""), now);
            Entries.Taken taken = this.entries.takeIn(EntriesKey.of(file), file.in(this.folders.input()), entered);
            this.files.settle(
                    new DropFiles.Settled(
                            file,
                            taken.outcome(),
                            taken.content().rows(),
                            taken.warnings(),
                            null,
                            "",
                            taken.feedback()),
                    taken.content().problems());
            if (!file.feedback().isEmpty() && !file.feedback().equals(taken.feedback())) {
                this.feedback.remove(file.feedback());
            }
        }
    }
}
