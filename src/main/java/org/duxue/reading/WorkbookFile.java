package org.duxue.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.duxue.reading.xlsx.ContentForm;
import org.duxue.reading.xlsx.Workbook;
import org.duxue.shared.Problem;

/**
 * A file whose name says that it is a workbook.
 *
 * @param mostBytes how large a part of it may be when it is expanded
 */
record WorkbookFile(Path file, long mostBytes) {

    private static final String ENDING = ".xlsx";

    static boolean isNamedSo(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Why its content is none, as far as its first bytes show it. */
    Optional<Problem> fault(byte[] start) {
        return ContentForm.fault(this.file, start).map(Problem::ofFile);
    }

    Workbook open() throws IOException {
        return Workbook.open(this.file, this.mostBytes);
    }
}
