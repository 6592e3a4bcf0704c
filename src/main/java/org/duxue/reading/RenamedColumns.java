package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.shared.QuestionKey;
import org.jspecify.annotations.Nullable;

/**
 * Unknown columns, under a quite different title such as 备注, in the place where a column of the schema should be,
 * between its neighbours, that hold only values which that column would hold.
 */
final class RenamedColumns {

    /** Titles with which people overwrite others. */
    private static final Set<String> REMARKS = Set.of("备注", "说明", "附注", "备考", "其他", "其它", "情况说明", "备注说明");

    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(?:\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("\\d{1,3}(?:[.:'′’分]\\d{1,2}.{0,2})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|20\\d{6}|[34]\\d{4}");

    private final Header header;
    private final List<Suspect> suspects = new ArrayList<>();

    RenamedColumns(Header header) {
        this.header = header;
        Set<String> asked = header.near().stream().map(Header.Near::title).collect(Collectors.toSet());
        for (int place = 1; place < header.width(); place++) {
            int end = place;
            while (end < header.width() && isUnknown(end)) {
                end++;
            }
            if (end > place) {
                suspect(place, end, asked);
                place = end;
            }
        }
    }

    private boolean isUnknown(int place) {
        Header.Cell cell = this.header.cells().get(place);
        return cell.column() == null && !cell.name().isEmpty();
    }

    /** Suspects these columns if as many columns of the schema are lacking between their neighbours. */
    private void suspect(int start, int end, Set<String> asked) {
        Column<?> left = this.header.column(start - 1);
        Column<?> right = end < this.header.width() ? this.header.column(end) : null;
        if (left == null || (right == null && end < this.header.width())) {
            return;
        }
        Schema schema = this.header.schema();
        int next = left.position() + 1;
        int until = right == null ? schema.size() : right.position();
        if (until <= next) {
            return; // the neighbours are out of order, so no column of the schema is between them
        }
        for (int place = start; place < end; place++) {
            String title = this.header.cells().get(place).name();
            int own = next + place - start;
            boolean isOneForOne = until - next == end - start;
            if ((isOneForOne || REMARKS.contains(title)) && !asked.contains(title)) {
                List<Column<?>> lacking =
                        schema.columns().subList(isOneForOne ? own : next, isOneForOne ? own + 1 : until).stream()
                                .filter(column -> column.shape() != CellShape.TEXT && column.shape() != CellShape.CODE)
                                .filter(column -> !this.header.has(column))
                                .<Column<?>>map(column -> column)
                                .toList();
                this.suspects.add(new Suspect(place, title, lacking));
            }
        }
    }

    /** An unknown column that may be one of the lacking columns: those that could hold its cells. */
    private static final class Suspect {

        private final int place;
        private final String title;
        private final List<Column<?>> candidates;
        private boolean isFilled;

        Suspect(int place, String title, List<Column<?>> candidates) {
            this.place = place;
            this.title = title;
            this.candidates = new ArrayList<>(candidates);
        }

        void note(String text) {
            if (!text.isEmpty() && !BlankWords.isBlankWord(text)) {
                this.isFilled = true;
                String folded = WidthFolding.folded(text);
                this.candidates.removeIf(column -> !mayHold(column, folded));
            }
        }

        private static boolean mayHold(Column<?> column, String text) {
            @Nullable Pattern form = switch (column.shape()) {
                case WHOLE_NUMBER, DECIMAL -> NUMBER;
                case TIME -> TIME;
                case DATE, MONTH -> DAY;
                case TRUTH, CHOICE, TEXT, CODE -> null;
            };
            return form == null ? column.knows(text) : form.matcher(text).matches();
        }
    }

    void note(TextRow row) {
        for (Suspect suspect : this.suspects) {
            suspect.note(suspect.place < row.size() ? Whitespace.strip(row.get(suspect.place)) : "");
        }
    }

    void report(Problems problems) {
        for (Suspect suspect : this.suspects) {
            if (suspect.isFilled && !suspect.candidates.isEmpty()) {
                Column<?> column = suspect.candidates.get(0);
                String title = PersonalText.masked(suspect.title);
                problems.add(NearTitle.question(title, column)
                        .in(this.header.table().name())
                        .asking(new QuestionKey(title, column.key())));
            }
        }
    }
}
