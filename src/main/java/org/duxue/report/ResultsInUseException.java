package org.duxue.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Results of a month could not be replaced; those of before stay. On Windows one of their files may be open somewhere. */
public final class ResultsInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    ResultsInUseException(Path folder, FileSystemException cause) {
        super(folder.toString(), cause);
        this.folder = folder;
    }

    public Path folder() {
        return this.folder;
    }
}
