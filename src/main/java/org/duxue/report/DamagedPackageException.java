package org.duxue.report;

import java.nio.file.Path;
import org.duxue.shared.Text;

/** A package is incomplete or damaged: an entry is missing or does not have the expected content. */
public final class DamagedPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    DamagedPackageException(Text line) {
        super(line.en());
        this.line = line;
    }

    static DamagedPackageException at(Path place, String name) {
        return new DamagedPackageException(new Text(
                place + " 中的 " + name + " 缺失或读不出来；请重新取得",
                name + " of " + place + " is missing or cannot be read; get the package anew"));
    }

    public Text line() {
        return this.line;
    }
}
