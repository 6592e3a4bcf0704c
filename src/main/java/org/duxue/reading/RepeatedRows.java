package org.duxue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of rows that occur twice in a file, the same in everything but their keys: pasted a second time and
 * renumbered. Single rows may well be the same.
 */
final class RepeatedRows {

    static final RuleCode RULE = RuleCode.question("repeated-rows", "row", "last", "first", "until");
    private static final RuleCode OF_SHEET =
            RuleCode.question("repeated-rows.sheet", "row", "last", "sheet", "first", "until");
    private static final RuleCode SEVERAL = RuleCode.question("repeated-rows.several", "copies", "first", "until");

    /** This many consecutive rows, each repeated in the same order, are no coincidence. */
    private static final int ENOUGH = 5;

    /** Fewer suffice where they are the whole file, twice, or a whole sheet that is repeated in another. */
    private static final int ENOUGH_OF_ALL = 3;

    /** Content that occurs more often is common, such as people hired on one day at one wage. */
    private static final int MOST_TIMES = 3;

    /** This many different rows in the same order are no coincidence, however often their content occurs. */
    private static final int ENOUGH_OF_ANY = 20;

    /** Rows after these are not compared. */
    private static final int MOST_ROWS = 50_000;

    private static final int FIRST_ROWS = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long LOW = 0xffffffffL;

    private final List<String> sheets = new ArrayList<>();
    private @Nullable Column<?>[] columns = new Column<?>[0];
    private long[] contents = new long[FIRST_ROWS];
    private int[] rows = new int[FIRST_ROWS];
    private int[] sheetOf = new int[FIRST_ROWS];
    private int size;

    /** Assigns the rows that follow to this header. */
    void begin(Header header) {
        this.columns = header.columns().toArray(Column<?>[]::new);
        this.sheets.add(header.table().name());
    }

    /**
     * Notes an accepted row.
     *
     * @param key the column that distinguishes it from other rows
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

    /**
     * A hash of all cells except the key. It does not depend on the order of the columns, which may differ in the next
     * sheet.
     */
    private long content(TextRow row, @Nullable Column<?> key) {
        long content = 0;
        int width = Math.min(row.size(), this.columns.length);
        for (int place = 0; place < width; place++) {
            Column<?> column = this.columns[place];
            String text = column == null || column == key ? "" : row.get(place);
            if (column != null && !text.isEmpty()) {
                long ofColumn = (long) (column.position() + 1) << Integer.SIZE;
                content += mixed(ofColumn | (text.hashCode() & LOW));
            }
        }
        return content;
    }

    private static long mixed(long value) {
        long mixed = value * SPREAD;
        mixed = (mixed ^ (mixed >>> 29)) * SPREAD;
        return mixed ^ (mixed >>> 32);
    }

    void report(Problems problems) {
        Repetitions repetitions = new Repetitions();
        if (!repetitions.areAny()) {
            return;
        }
        Block block = repetitions.find(ENOUGH, MOST_TIMES);
        if (block == null) {
            block = repetitions.find(ENOUGH_OF_ANY, Integer.MAX_VALUE);
        }
        if (block != null) {
            problems.add(question(block, repetitions.copies(block)));
        }
    }

    /** Rows that are repeated further down. */
    private record Block(int start, int length) {}

    private Problem question(Block block, List<Integer> copies) {
        int first = this.rows[block.start()];
        int until = this.rows[block.start() + block.length() - 1];
        int copy = copies.get(0);
        int row = this.rows[copy];
        int last = this.rows[copy + block.length() - 1];
        String sheet = this.sheets.get(this.sheetOf[block.start()]);
        boolean isSame = this.sheetOf[block.start()] == this.sheetOf[copy];
        Problem asked;
        if (copies.size() > 1) {
            asked = Problem.ofFile(
                    SEVERAL, copies.stream().map(one -> shown(one, block)).toList(), first, until);
        } else if (isSame) {
            asked = Problem.ofFile(RULE, row, last, first, until);
        } else {
            asked = Problem.ofFile(OF_SHEET, row, last, sheet, first, until);
        }
        String shownSheet = copies.size() > 1 ? sheet : this.sheets.get(this.sheetOf[copy]);
        return asked.in(shownSheet).asking(new QuestionKey("", String.valueOf(block.length())));
    }

    /** The rows of a copy, with their sheet where it is another one. */
    private String shown(int copy, Block block) {
        String rowsOfCopy = this.rows[copy] + "-" + this.rows[copy + block.length() - 1];
        boolean isSame = this.sheetOf[block.start()] == this.sheetOf[copy];
        return isSame ? rowsOfCopy : this.sheets.get(this.sheetOf[copy]) + " " + rowsOfCopy;
    }

    /** Finds for each row the next row with the same content. */
    private final class Repetitions {

        private static final int NOWHERE = -1;

        private final int[] next = new int[RepeatedRows.this.size];
        private final int[] times = new int[RepeatedRows.this.size];
        private boolean isAny;

        /** One pass from the end, with a hash table of rows by content. */
        Repetitions() {
            int size = RepeatedRows.this.size;
            int[] places = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
            Arrays.fill(places, NOWHERE);
            for (int i = size - 1; i >= 0; i--) {
                int slot = (int) (RepeatedRows.this.contents[i] >>> 7) & (places.length - 1);
                while (places[slot] != NOWHERE && content(places[slot]) != content(i)) {
                    slot = (slot + 1) & (places.length - 1);
                }
                this.next[i] = places[slot];
                this.times[i] = places[slot] == NOWHERE ? 1 : this.times[places[slot]] + 1;
                this.isAny |= places[slot] != NOWHERE;
                places[slot] = i;
            }
            for (int i = 0; i < size; i++) {
                if (this.next[i] != NOWHERE) {
                    this.times[this.next[i]] = this.times[i];
                }
            }
        }

        private long content(int place) {
            return RepeatedRows.this.contents[place];
        }

        boolean areAny() {
            return this.isAny;
        }

        /** The first block of at least that many rows that is repeated in the same order. */
        @Nullable Block find(int enough, int mostTimes) {
            int length = 0;
            for (int i = 0; i < this.next.length; i++) {
                boolean isRepeated = this.next[i] != NOWHERE && this.times[i] <= mostTimes;
                boolean continues = length > 0 && this.next[i] == this.next[i - 1] + 1;
                length = isRepeated ? (continues ? length + 1 : 1) : 0;
                boolean isLast = i + 1 == this.next.length
                        || this.next[i + 1] != this.next[i] + 1
                        || this.times[i + 1] > mostTimes
                        || length == this.next[i] - i;
                boolean isHalf = length >= ENOUGH_OF_ALL && length * this.times[i] == this.next.length;
                boolean isWhole = isHalf || (isLast && isSheet(i - length + 1, i));
                if (isLast && (length >= enough || (isWhole && enough == ENOUGH))) {
                    return new Block(i - length + 1, length);
                }
                length = isLast ? 0 : length;
            }
            return null;
        }

        /** Whether these rows, or their copy, are all rows of a sheet. */
        private boolean isSheet(int from, int to) {
            boolean areEnough = to - from + 1 >= ENOUGH_OF_ALL;
            return areEnough && (areAll(from, to) || areAll(this.next[from], this.next[to]));
        }

        private boolean areAll(int from, int to) {
            int[] sheet = RepeatedRows.this.sheetOf;
            return sheet[from] == sheet[to]
                    && (from == 0 || sheet[from - 1] != sheet[from])
                    && (to == RepeatedRows.this.size - 1 || sheet[to + 1] != sheet[to]);
        }

        /** The rows at which copies of a block begin. */
        List<Integer> copies(Block block) {
            List<Integer> copies = new ArrayList<>();
            for (int copy = this.next[block.start()]; copy != NOWHERE; copy = this.next[copy]) {
                if (isCopy(block, copy)) {
                    copies.add(copy);
                }
            }
            return copies;
        }

        private boolean isCopy(Block block, int copy) {
            for (int i = 0; i < block.length(); i++) {
                if (copy + i >= this.next.length || content(copy + i) != content(block.start() + i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
