package org.duxue.intake;

import java.util.Map;

/**
 * A file to be read, and the submission it belongs to.
 *
 * @param recorded its record in the table of dropped files
 * @param isFromTheFuture whether its modification time was in the future at the look at the folder
 * @param known bytes that need not be read again: version ids by digest
 */
public record SubmissionFile(
        DroppedFile file, SubmissionKey key, DropFile recorded, boolean isFromTheFuture, Map<String, Long> known) {

    public SubmissionFile {
        known = Map.copyOf(known);
    }

    /** A file outside any drop folder. */
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
