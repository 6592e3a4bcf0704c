package org.duxue.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file: UTF-8 with a byte order mark, CRLF, comma, RFC 4180, and no cell that a spreadsheet could read as
 * a formula.
 */
public final class CsvFile implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    /** A separator some spreadsheets split cells at, followed by a character that begins a formula. */
    private static final Pattern SPLIT_OFF = Pattern.compile("([;\t\r\n][\\s\"]*+)(?=[=+\\-@＝＋－＠])");

    /** Characters buffered before they are encoded and written; many times faster than cell by cell. */
    private static final int MANY = 1 << 15;

    private final OutputStream file;
    private final StringBuilder waiting = new StringBuilder();

    /**
     * The cells of the row above and their offsets in the buffer: most cells repeat the one above and are copied from
     * there.
     */
    private final @Nullable String[] above;

    private final int[] starts;
    private final int[] ends;

    private CsvFile(OutputStream file, int width) {
        this.file = file;
        this.above = new String[width];
        this.starts = new int[width];
        this.ends = new int[width];
    }

    public static CsvFile create(Path file, List<String> header) throws IOException {
        CsvFile csv = new CsvFile(Files.newOutputStream(file), header.size());
        csv.waiting.append('\ufeff');
        csv.row(header);
        return csv;
    }

    public void row(List<String> cells) throws IOException {
        int width = cells.size();
        for (int i = 0; i < width; i++) {
            if (i < this.above.length) {
                cell(i, cells.get(i));
            } else {
                CSVFormat.RFC4180.print(harmless(cells.get(i)), this.waiting, i == 0);
            }
        }
        CSVFormat.RFC4180.println(this.waiting);
        if (this.waiting.length() >= MANY) {
            write();
        }
    }

    private void cell(int place, String cell) throws IOException {
        int start = this.waiting.length();
        if (cell.equals(this.above[place])) {
            this.waiting.append(this.waiting, this.starts[place], this.ends[place]);
        } else {
            CSVFormat.RFC4180.print(harmless(cell), this.waiting, place == 0);
        }
        this.above[place] = cell;
        this.starts[place] = start;
        this.ends[place] = this.waiting.length();
    }

    private void write() throws IOException {
        this.file.write(this.waiting.toString().getBytes(StandardCharsets.UTF_8));
        this.waiting.setLength(0);
        Arrays.fill(this.above, null);
    }

    /** The cell with an apostrophe wherever a spreadsheet would read a formula; negative numbers are kept. */
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
