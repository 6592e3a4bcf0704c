package org.duxue.reading.xlsx;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a workbook in a separate process, whose memory the test sets, and prints the result. */
final class LittleMemory {

    private LittleMemory() {}

    public static void main(String[] arguments) throws IOException {
        try {
            Workbook workbook = Workbook.open(Path.of(arguments[0]), Long.parseLong(arguments[1]));
            int rows = 0;
            try (SheetRows sheet = workbook.rows(workbook.sheets().get(0))) {
                while (sheet.next() != null) {
                    rows++;
                }
            }
            System.out.println(rows + " rows");
        } catch (UnreadableWorkbook fault) {
            System.out.println(fault.problem().rule());
        }
    }
}
