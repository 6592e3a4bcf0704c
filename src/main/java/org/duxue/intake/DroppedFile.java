package org.duxue.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;

/**
 * A file in the drop folder as it was last seen.
 *
 * @param relative path below the drop folder, with slashes
 */
public record DroppedFile(Path path, String relative, long size, Instant modified) {

    public static final Comparator<DroppedFile> OLDEST_FIRST =
            Comparator.comparing(DroppedFile::modified).thenComparing(DroppedFile::relative);

    public String name() {
        return this.path.getFileName().toString();
    }
}
