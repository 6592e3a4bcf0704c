package org.duxue.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.duxue.reading.xlsx.ContentForm;
import org.duxue.reading.xlsx.Workbook;
import org.duxue.shared.Problem;

/**
 * A file that is a workbook by its name.
 *
 * @param mostBytes the greatest size of an expanded part
 */
record WorkbookFile(Path file, long mostBytes) {

    private static final String ENDING = ".xlsx";

    static boolean isNamedSo(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Why its content is not a workbook, as far as its first bytes show it. */
    Optional<Problem> fault(byte[] start) {
        return ContentForm.fault(this.file, start).map(Problem::ofFile);
    }

    Workbook open() throws IOException {
        return Workbook.open(this.file, this.mostBytes);
    }
}
