package org.duxue.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file as we write it: UTF-8 with a byte order mark, CRLF, comma, RFC 4180, and no cell that a spreadsheet could
 * take for a formula.
 */
public final class CsvFile implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    /** Where a cell begins for a spreadsheet that takes these for separators, and how a formula begins. */
    private static final Pattern SPLIT_OFF = Pattern.compile("([;\t\r\n][\\s\"]*+)(?=[=+\\-@＝＋－＠])");

    private final CSVPrinter printer;

    private CsvFile(CSVPrinter printer) {
        this.printer = printer;
    }

    public static CsvFile create(Path file, List<String> header) throws IOException {
        Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvFile csv = new CsvFile(new CSVPrinter(text, CSVFormat.RFC4180));
        csv.row(header);
        return csv;
    }

    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            this.printer.print(harmless(cell));
        }
        this.printer.println();
    }

    /** The cell with an apostrophe wherever a spreadsheet would begin to read a formula; negative numbers stay. */
    public static String harmless(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        String whole = mayBeSplit(cell) ? SPLIT_OFF.matcher(cell).replaceAll("$1'") : cell;
        return formula ? "'" + whole : whole;
    }

    private static boolean mayBeSplit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ';' || c == '\t' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        this.printer.close();
    }
}
