package org.duxue.intake;

import java.time.Instant;

/** Identifies the state of a file without reading it. */
public record FileStamp(String relativePath, long size, Instant modified) {

    public static FileStamp of(DroppedFile file) {
        return new FileStamp(file.relative(), file.size(), file.modified());
    }
}
