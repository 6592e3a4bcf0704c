package org.duxue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.duxue.shared.Progress;

/** Reads files and reports the progress. */
final class FileReading {

    private static final int LATE_STORAGE_MILLIS = Integer.getInteger("duxue.late-storage", 0);

    private final SubmissionReading reading;
    private final Progress progress;

    FileReading(SubmissionReading reading, Progress progress) {
        this.reading = reading;
        this.progress = progress;
    }

    ReadResult read(SubmissionFile submission) {
        try {
            storage();
            ReadResult result = this.reading.read(submission);
            this.progress.advance(
                    result instanceof ReadResult.Judged judged ? judged.rows().data() : 0);
            return result;
        } catch (IOException fault) {
            throw new UncheckedIOException(submission.file().relative() + " cannot be read", fault);
        }
    }

    /** Simulates slow storage in tests. */
    private static void storage() {
        if (LATE_STORAGE_MILLIS > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(LATE_STORAGE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
