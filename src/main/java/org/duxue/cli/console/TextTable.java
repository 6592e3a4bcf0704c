package org.duxue.cli.console;

import java.util.ArrayList;
import java.util.List;

/** A text table whose columns are aligned although Chinese characters are two columns wide. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> rightAligned;

    public TextTable(List<String> header, List<Boolean> rightAligned) {
        this.rows.add(header);
        this.rightAligned = rightAligned;
    }

    public void row(List<String> cells) {
        this.rows.add(cells);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : this.rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : GAP).append(padded(row.get(i), width(i), this.rightAligned.get(i)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return this.rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - width(text));
        return right ? blanks + text : text + blanks;
    }

    /** Cuts a text to a width, with a mark where it is cut. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += isWide(c) ? 2 : 1;
            if (used > width) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut + "…";
    }

    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
