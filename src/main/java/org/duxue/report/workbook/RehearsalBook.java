package org.duxue.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.report.office.Properties;
import org.duxue.report.words.Words;

/** A rehearsal as a sheet: the lines of its table, numbers as numbers. */
public final class RehearsalBook {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d+)?");

    private RehearsalBook() {}

    /**
     * Writes the workbook.
     *
     * @param lines in the order of the columns of {@code rehearsal.csv}
     */
    public static void write(Words w, String title, LocalDate day, List<List<String>> lines, OutputStream out)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TableSheet table = new TableSheet(
                    book.createSheet(w.of("预演", "Rehearsal")),
                    new Styles(book),
                    new PrintSetup(title, w.of("第 &P 页，共 &N 页", "&P / &N")),
                    headings(w),
                    0);
            table.heading();
            lines.forEach(line -> table.row(cells(line)));
            table.close(w.of("预演_明细", "Rehearsal_all"), 0);
            Properties.set(book.getProperties(), title, day);
            book.write(out);
        }
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.word(w.of("情形", "Scenario"), 10),
                Heading.text(w.of("区县代码", "District"), 10),
                Heading.word(w.of("领域", "Area"), 12),
                Heading.text(w.of("指标", "Figure"), 28),
                Heading.word(w.of("分项", "Part"), 16),
                Heading.text(w.of("学校标识码", "School code"), 14),
                Heading.text(w.of("学校", "School"), 24),
                Heading.word(w.of("单位", "Unit"), 10),
                Heading.number(w.of("数值", "Value"), 12, Format.GENERAL),
                Heading.number(w.of("目标", "Target"), 12, Format.GENERAL),
                Heading.word(w.of("状态", "Status"), 10),
                Heading.number(w.of("最少增加", "Least addition"), 12, Format.WHOLE),
                Heading.wrapped(w.of("说明", "Note"), 40));
    }

    private static List<Object> cells(List<String> line) {
        List<Object> cells = new ArrayList<>(line);
        for (int column : List.of(8, 9, 11)) {
            String cell = line.get(column);
            if (NUMBER.matcher(cell).matches()) {
                cells.set(column, new BigDecimal(cell));
            }
        }
        return cells;
    }
}
