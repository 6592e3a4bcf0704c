package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;

/**
 * Columns within a table that have content but no title, while the table lacks columns of the schema. A column of row
 * numbers needs no title.
 */
final class UntitledColumns {

    private static final int MOST_NAMED = 3;

    private final Header header;
    private final List<Column<?>> lacking;
    private final int[] places;
    private final List<Content> contents = new ArrayList<>();

    UntitledColumns(Header header) {
        this.header = header;
        this.lacking = header.lacking().stream()
                .filter(column -> !column.isPersonal())
                .limit(MOST_NAMED)
                .toList();
        this.places = this.lacking.isEmpty()
                ? new int[0]
                : IntStream.range(0, header.width())
                        .filter(i -> header.cells().get(i).isUntitled())
                        .toArray();
        for (int ignored : this.places) {
            this.contents.add(new Content());
        }
    }

    /** The content of one such column. */
    private static final class Content {

        private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

        private int firstRow;
        private boolean isCounting = true;
        private int last;

        void add(String text, int row) {
            int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            boolean isNext = this.firstRow == 0 ? number == 0 || number == 1 : number == this.last + 1;
            this.isCounting &= isNext;
            this.last = number;
            if (this.firstRow == 0) {
                this.firstRow = row;
            }
        }

        boolean isDoubtful() {
            return this.firstRow > 0 && !this.isCounting;
        }
    }

    void note(TextRow row) {
        for (int i = 0; i < this.places.length; i++) {
            int place = this.places[i];
            String text = place < row.size() ? Whitespace.strip(row.get(place)) : "";
            if (!text.isEmpty()) {
                this.contents.get(i).add(text, row.number());
            }
        }
    }

    void report(Problems problems) {
        for (int i = 0; i < this.places.length; i++) {
            Content content = this.contents.get(i);
            if (content.isDoubtful()) {
                String letters = ColumnLetters.of(this.places[i]);
                problems.add(Problem.ofFile(ReadingRules.UNTITLED_COLUMN, letters, content.firstRow, this.lacking)
                        .in(this.header.table().name())
                        .asking(new QuestionKey(letters, "")));
            }
        }
    }
}
