package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether ids of a file have lost digits: a spreadsheet keeps 15 and writes zeros for the rest. A single such
 * id may be genuine, two are not. Only when one was found is the file read a second time to look for others.
 */
final class LostDigits {

    private static final RuleCode LOST = RuleCode.error(ProblemType.LOST_DIGITS, "lost-digits.zeros");
    private static final RuleCode MAY_BE_LOST = RuleCode.question("lost-digits.zeros-once");

    private static final int KEPT_BY_SPREADSHEETS = 15;
    private static final int ENOUGH = 2;

    /** Rows that can be read from the start any number of times. */
    interface Source {

        ParsedRows open(Header header) throws IOException;
    }

    private final List<Header> headers;
    private final Source source;
    private @Nullable Boolean several;

    /** @param headers of the tables of the file */
    LostDigits(List<Header> headers, Source source) {
        this.headers = List.copyOf(headers);
        this.source = source;
    }

    /** Whether a spreadsheet may have replaced the end of an id by zeros. */
    static boolean mayBe(String id) {
        int length = id.length();
        if (length <= KEPT_BY_SPREADSHEETS || id.charAt(length - 1) != '0') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            boolean isRight = i < KEPT_BY_SPREADSHEETS ? c >= '0' && c <= '9' : c == '0';
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        String stripped = Whitespace.strip(text);
        return WidthFolding.folded(stripped.startsWith("'") ? stripped.substring(1) : stripped);
    }

    /** Judges an id; false when it is an error. */
    boolean accept(String id, Column<?> column, Row row) {
        if (!mayBe(id)) {
            return true;
        }
        if (haveSeveral()) {
            row.reject(column, LOST);
            return false;
        }
        String asked = column.isPersonal() ? "" : id;
        row.warn(column, MAY_BE_LOST, new QuestionKey(asked, asked));
        return true;
    }

    /** Whether two or more ids of the file end in such zeros. */
    private boolean haveSeveral() {
        if (this.several == null) {
            this.several = count() >= ENOUGH;
        }
        return this.several;
    }

    private int count() {
        int count = 0;
        try {
            for (Header header : this.headers) {
                count += count(header, ENOUGH - count);
            }
        } catch (IOException | UncheckedIOException brokenFurtherDown) {
            return count;
        }
        return count;
    }

    private int count(Header header, int most) throws IOException {
        List<@Nullable Column<?>> columns = header.columns();
        int count = 0;
        try (ParsedRows rows = this.source.open(header)) {
            while (count < most && rows.hasNext()) {
                TextRow row = rows.next();
                for (int i = 0; i < Math.min(row.size(), columns.size()) && row.number() > header.row(); i++) {
                    Column<?> column = columns.get(i);
                    boolean isId = column != null && column.shape() == CellShape.CODE;
                    count += isId && mayBe(plain(row.get(i))) ? 1 : 0;
                }
            }
        }
        return count;
    }
}
