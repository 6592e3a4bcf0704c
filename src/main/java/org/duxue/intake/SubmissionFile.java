package org.duxue.intake;

import java.util.Map;

/**
 * A file that is read, and the submission it belongs to.
 *
 * @param recorded what the table of dropped files has of it
 * @param isFromTheFuture whether its time had not come when it was looked at
 * @param known bytes that need not be read again: the versions they are, by digest
 */
public record SubmissionFile(
        DroppedFile file, SubmissionKey key, DropFile recorded, boolean isFromTheFuture, Map<String, Long> known) {

    public SubmissionFile {
        known = Map.copyOf(known);
    }

    /** A file that lies in no drop folder. */
    public static SubmissionFile alone(DroppedFile file, SubmissionKey key) {
        DropFile.About about = DropFile.About.of(key);
        DropFile none = new DropFile(
                DropFile.NEW,
                FileStamp.of(file),
                DropType.SUBMISSION,
                about,
                0,
                0,
                0,
                DropFile.State.PLANNED,
                DropOutcome.NONE,
                null,
                "",
                "");
        return new SubmissionFile(file, key, none, false, Map.of());
    }
}
