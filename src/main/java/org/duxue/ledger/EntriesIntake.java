package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.duxue.intake.DropFile;
import org.duxue.intake.DropFiles;
import org.duxue.intake.DropFolder;
import org.duxue.intake.DropOutcome;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.intake.ProgramFault;
import org.duxue.reading.TableFile.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries files of a run: all files of a district and month are in effect, each replaces the one that was at
 * its path before.
 */
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
            Entries.IntakeResult taken = takenOrLeft(file, entered);
            if (taken == null) {
                this.files.settle(List.of(new DropFiles.Settled(
                        file, DropOutcome.LATER, new RowCounts(0, 0, 0), 0, null, "", file.feedback())));
                continue;
            }
            this.files.settle(
                    new DropFiles.Settled(
                            file,
                            taken.outcome(),
                            taken.content().rows(),
                            taken.warnings(),
                            null,
                            ProgramFault.isAmong(taken.content().problems()) ? ProgramFault.judgedIn("") : "",
                            taken.feedback()),
                    taken.content().problems());
            if (!file.feedback().isEmpty() && !file.feedback().equals(taken.feedback())) {
                this.feedback.remove(file.feedback());
            }
        }
    }

    /** Null if the file was removed, locked or is being written since the folder was scanned. */
    private Entries.@Nullable IntakeResult takenOrLeft(DropFile file, Entered entered) throws IOException {
        DroppedFile dropped = file.in(this.folders.input());
        try {
            return DropFolder.isUnchanged(dropped) ? this.entries.takeIn(EntriesKey.of(file), dropped, entered) : null;
        } catch (FileSystemException fault) {
            if (!DropFolder.isOf(dropped, fault)) {
                throw fault;
            }
            return null;
        }
    }
}
