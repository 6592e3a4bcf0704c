package org.duxue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand in a file twice, one after the other, alike in everything but what tells them apart: pasted a second
 * time and numbered anew. Single rows may well be alike.
 */
final class RepeatedRows {

    static final RuleCode RULE = RuleCode.question("repeated-rows", "row", "last", "first", "until");
    private static final RuleCode OF_SHEET =
            RuleCode.question("repeated-rows.sheet", "row", "last", "sheet", "first", "until");

    /** So many rows one after the other, each of them again in the same order, are no chance. */
    private static final int ENOUGH = 5;

    /** Fewer are none either where they are the whole file, twice. */
    private static final int ENOUGH_OF_ALL = 3;

    /** What stands more often is nothing special, such as people hired on one day for one wage. */
    private static final int MOST_TIMES = 3;

    /** Further down nothing is looked for. */
    private static final int MOST_ROWS = 50_000;

    private static final int FIRST_ROWS = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<String> sheets = new ArrayList<>();
    private List<@Nullable Column<?>> columns = List.of();
    private long[] contents = new long[FIRST_ROWS];
    private int[] rows = new int[FIRST_ROWS];
    private int[] sheetOf = new int[FIRST_ROWS];
    private int size;

    /** What is noted from here on stands below this header. */
    void begin(Header header) {
        this.columns = header.columns();
        this.sheets.add(header.table().name());
    }

    /**
     * A row that counts.
     *
     * @param key the column that alone tells it from others
     */
    void note(TextRow row, @Nullable Column<?> key) {
        if (this.size == MOST_ROWS) {
            return;
        }
        if (this.size == this.rows.length) {
            this.contents = Arrays.copyOf(this.contents, this.size * 2);
            this.rows = Arrays.copyOf(this.rows, this.size * 2);
            this.sheetOf = Arrays.copyOf(this.sheetOf, this.size * 2);
        }
        this.contents[this.size] = content(row, key);
        this.rows[this.size] = row.number();
        this.sheetOf[this.size] = this.sheets.size() - 1;
        this.size++;
    }

    /** What stands in all cells but that of the key, as a number that hardly anything else comes to. */
    private long content(TextRow row, @Nullable Column<?> key) {
        long content = 0;
        int width = Math.min(row.size(), this.columns.size());
        for (int place = 0; place < width; place++) {
            Column<?> column = this.columns.get(place);
            if (column != null && column != key) {
                content = content * SPREAD + row.get(place).hashCode();
            }
        }
        return content;
    }

    void tell(Problems problems) {
        if (!holdsAnyTwice()) {
            return;
        }
        int[] again = again();
        int length = 0;
        for (int i = 0; i < this.size; i++) {
            boolean goesOn = length > 0 && again[i] == again[i - 1] + 1;
            length = again[i] == 0 ? 0 : goesOn ? length + 1 : 1;
            boolean isLast = i + 1 == this.size || again[i + 1] != again[i] + 1 || length == again[i] - i;
            if (isLast && (length >= ENOUGH || (length >= ENOUGH_OF_ALL && length * 2 == this.size))) {
                problems.add(question(i - length + 1, again[i] - length + 1, length));
                return;
            }
        }
    }

    private Problem question(int original, int copy, int length) {
        int row = this.rows[copy];
        int last = this.rows[copy + length - 1];
        int first = this.rows[original];
        int until = this.rows[original + length - 1];
        String sheet = this.sheets.get(this.sheetOf[original]);
        boolean isSame = this.sheetOf[original] == this.sheetOf[copy];
        Problem asked = isSame
                ? Problem.ofFile(RULE, row, last, first, until)
                : Problem.ofFile(OF_SHEET, row, last, sheet, first, until);
        return asked.in(this.sheets.get(this.sheetOf[copy])).asking(new QuestionKey("", String.valueOf(length)));
    }

    private boolean holdsAnyTwice() {
        long[] sorted = Arrays.copyOf(this.contents, this.size);
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Where the content of each row stands again; 0 where it does not, or too often to mean anything. */
    private int[] again() {
        Map<Long, Integer> latest = new HashMap<>();
        Map<Long, Integer> times = new HashMap<>();
        int[] again = new int[this.size];
        for (int i = 0; i < this.size; i++) {
            times.merge(this.contents[i], 1, Integer::sum);
            Integer before = latest.put(this.contents[i], i);
            if (before != null) {
                again[before] = i;
            }
        }
        for (int i = 0; i < this.size; i++) {
            again[i] = times.getOrDefault(this.contents[i], 0) > MOST_TIMES ? 0 : again[i];
        }
        return again;
    }
}
