package org.duxue.reading;

import org.jspecify.annotations.Nullable;

/** Loads rows and distinguishes data from blank, total, remark, example and repeated header rows. */
final class RowSorter {

    /** The start of the example row of our forms. */
    static final String EXAMPLE = "示例";

    private final Header header;
    private final Row row;
    private final @Nullable Column<?>[] columns;
    private final boolean[] areNames;
    private String mark = "";

    RowSorter(Header header, Row row) {
        this.header = header;
        this.row = row;
        this.columns = new Column<?>[header.width()];
        this.areNames = new boolean[header.width()];
        for (int i = 0; i < this.columns.length; i++) {
            this.columns[i] = header.column(i);
            this.areNames[i] = isName(this.columns[i]);
        }
    }

    /** Whether a column identifies the record; the words of other columns may have any meaning. */
    private static boolean isName(@Nullable Column<?> column) {
        return column != null
                && column.isRequiredInHeader()
                && (column.shape() == CellShape.TEXT || column.shape() == CellShape.CODE);
    }

    /** The word by which a data row says that it does not count; nearly always empty. */
    String mark() {
        return this.mark;
    }

    /** Loads the row; false when it is skipped. */
    boolean isData(TextRow record) {
        this.row.begin(record);
        this.mark = "";
        int width = Math.min(record.size(), this.columns.length);
        boolean isTotal = false;
        boolean isExample = false;
        for (int i = 0; i < this.columns.length; i++) {
            Column<?> column = this.columns[i];
            if (column != null) {
                String text = i < width ? record.get(i) : "";
                isTotal |= TotalWords.isOne(text);
                this.row.put(column, text);
                isExample |= this.areNames[i] && RowMark.isExample(text);
            }
        }
        if (isTotal || this.row.isBlank() || isNoData(record)) {
            return false;
        }
        if (isExample) {
            this.row.reportRow(ReadingRules.EXAMPLE_ROW);
            return false;
        }
        lookForMark(record, width);
        this.row.reportTrimmed();
        if (record.size() > width) {
            judgeExtraCells(record);
        }
        return true;
    }

    private void lookForMark(TextRow record, int width) {
        for (int i = 0; i < width && this.mark.isEmpty(); i++) {
            if (this.columns[i] == null) {
                this.mark = RowMark.ofRemark(record.get(i));
            } else if (this.areNames[i]) {
                this.mark = RowMark.ofName(record.get(i));
            }
        }
    }

    /** Whether a skipped row may describe the file and is not a remark. */
    boolean describesFile(TextRow record) {
        int place = firstFilled(record);
        String first = place < 0 ? "" : record.get(place);
        return RemarkText.holdsColon(first) && !RemarkText.isRemark(first);
    }

    private boolean isNoData(TextRow record) {
        int place = firstFilled(record);
        String first = place < 0 ? "" : record.get(place);
        if (first.isEmpty()) {
            return false;
        }
        if (TotalWords.isOne(first)) {
            return true;
        }
        boolean isAscii = first.charAt(0) < 0x80 && !Whitespace.isBlank(first.charAt(0));
        if (!isAscii && Whitespace.removeAll(first).startsWith(EXAMPLE)) {
            this.row.reportRow(ReadingRules.EXAMPLE_ROW);
            return true;
        }
        return isRemark(record, place, first) || isHeaderAgain(record);
    }

    private boolean isRemark(TextRow record, int place, String first) {
        if (!RemarkText.holdsColon(first)) {
            return false;
        }
        boolean holdsMore = hasOtherRequiredCell(place);
        return (RemarkText.isRemark(first) && !holdsMore) || RemarkText.areLabels(record, holdsMore);
    }

    /** Whether all cells that would be read are the titles of their columns: headers are repeated on each page. */
    private boolean isHeaderAgain(TextRow record) {
        for (int i = 0; i < Math.min(record.size(), this.columns.length); i++) {
            if (this.columns[i] != null && isFilled(record.get(i)) && !isTitle(record.get(i), i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTitle(String text, int place) {
        Header.Cell title = this.header.cells().get(place);
        if (text.equals(title.title())) {
            return true;
        }
        Column<?> column = title.column();
        return column != null && mayBeTitle(text, column) && isName(HeaderCell.normalise(text), title, column);
    }

    private boolean isName(String text, Header.Cell title, Column<?> column) {
        return title.names().contains(text)
                || this.header.schema().comparedNames(column).contains(text);
    }

    /** Avoids comparing letter by letter for cells that are nearly always a number or a word of the list. */
    private static boolean mayBeTitle(String text, Column<?> column) {
        char last = text.charAt(text.length() - 1);
        boolean isNumber = last >= '0' && last <= '9';
        return !isNumber && !column.knows(Whitespace.strip(text));
    }

    private boolean hasOtherRequiredCell(int place) {
        Column<?> own = place < this.header.width() ? this.header.column(place) : null;
        for (Column<?> column : this.header.schema().requiredColumns()) {
            if (column != own && !this.row.isBlank(column)) {
                return true;
            }
        }
        return false;
    }

    private static int firstFilled(TextRow record) {
        for (int i = 0; i < record.size(); i++) {
            if (isFilled(record.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isEmpty() && !Whitespace.strip(text).isEmpty();
    }

    private void judgeExtraCells(TextRow record) {
        for (int i = this.header.width(); i < record.size(); i++) {
            if (isFilled(record.get(i))) {
                this.row.reportRow(ReadingRules.EXTRA, i + 1);
                return;
            }
        }
    }
}
