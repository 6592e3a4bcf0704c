package org.duxue.intake;

import java.time.Instant;

/** By what a file is known again without reading it. */
public record FileStamp(String relativePath, long size, Instant modified) {

    public static FileStamp of(DroppedFile file) {
        return new FileStamp(file.relative(), file.size(), file.modified());
    }
}
