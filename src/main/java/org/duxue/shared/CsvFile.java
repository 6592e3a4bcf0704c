package org.duxue.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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

    /** Characters that are encoded and written at once, many times faster than cell by cell. */
    private static final int MANY = 1 << 15;

    private final OutputStream file;
    private final StringBuilder waiting = new StringBuilder();
    private final CSVPrinter printer;

    private CsvFile(OutputStream file) throws IOException {
        this.file = file;
        this.printer = new CSVPrinter(this.waiting, CSVFormat.RFC4180);
    }

    public static CsvFile create(Path file, List<String> header) throws IOException {
        CsvFile csv = new CsvFile(Files.newOutputStream(file));
        csv.waiting.append('\ufeff');
        csv.row(header);
        return csv;
    }

    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            this.printer.print(harmless(cell));
        }
        this.printer.println();
        if (this.waiting.length() >= MANY) {
            write();
        }
    }

    private void write() throws IOException {
        this.file.write(this.waiting.toString().getBytes(StandardCharsets.UTF_8));
        this.waiting.setLength(0);
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
        try {
            write();
        } finally {
            this.file.close();
        }
    }
}
