package org.duxue.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.reading.FormSheets;
import org.duxue.shared.OfficeFile;

/** A form as a spreadsheet: the table to fill in, the instructions, and the words of the drop-down lists. */
final class FormWorkbook {

    private static final String FONT = "微软雅黑";
    private static final double FONT_SIZE = 10.5;

    private FormWorkbook() {}

    static void write(Form form, Path file) throws IOException {
        Path dated = Files.createTempFile("form", ".xlsx");
        try {
            writeDated(form, dated);
            OfficeFile.copyWithoutClock(dated, file, form.day());
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private static void writeDated(Form form, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Duxue", null)) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            workbook.properties().setTitle(form.title() + "填报表");
            // The first sheet is the one a spreadsheet saves as CSV.
            Worksheet entries = workbook.newWorksheet(form.title());
            Worksheet guide = workbook.newWorksheet(FormSheets.GUIDE);
            Worksheet words = workbook.newWorksheet(FormSheets.OPTIONS);
            OptionSheet options = OptionSheet.write(words, form.columns());
            new EntrySheet(form, entries, options).write();
            new GuideSheet(form, guide).write();
            for (Worksheet sheet : List.of(entries, guide, words)) {
                sheet.finish();
            }
        }
    }
}
