package org.duxue.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Loads records into the row and tells data from blank, total, remark and example rows. */
final class RowSorter {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计");
    private static final Pattern REMARK = Pattern.compile("(注|备注|说明|填表人|审核人|负责人)[:：].*", Pattern.DOTALL);

    /** How the example row of our forms begins. */
    static final String EXAMPLE = "示例";

    private final Header header;
    private final Row row;
    private final @Nullable Column<?>[] columns;

    RowSorter(Header header, Row row) {
        this.header = header;
        this.row = row;
        this.columns = new Column<?>[header.width()];
        for (int i = 0; i < this.columns.length; i++) {
            this.columns[i] = header.column(i);
        }
    }

    /** Loads the record; false when the row is skipped. */
    boolean isData(CSVRecord record, int number) {
        this.row.begin(number, record);
        int width = Math.min(record.size(), this.columns.length);
        for (int i = 0; i < this.columns.length; i++) {
            Column<?> column = this.columns[i];
            if (column != null) {
                this.row.put(column, i < width ? record.get(i) : "");
            }
        }
        if (this.row.isBlank() || isNoData(record)) {
            return false;
        }
        this.row.tellTrimmed();
        if (record.size() > width) {
            judgeExtraCells(record);
        }
        return true;
    }

    private boolean isNoData(CSVRecord record) {
        int place = firstFilled(record);
        String first = place < 0 ? "" : record.get(place);
        if (first.isEmpty() || (first.charAt(0) < 0x80 && !Blanks.isBlank(first.charAt(0)))) {
            return false;
        }
        String text = Blanks.removeAll(first);
        if (TOTALS.contains(withoutColon(text))) {
            return true;
        }
        if (text.startsWith(EXAMPLE)) {
            this.row.tellExample();
            return true;
        }
        return REMARK.matcher(text).matches() && !hasOtherRequiredCell(place);
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

    private static int firstFilled(CSVRecord record) {
        for (int i = 0; i < record.size(); i++) {
            if (isFilled(record.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isEmpty() && !Blanks.strip(text).isEmpty();
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") || text.endsWith("：") ? text.substring(0, text.length() - 1) : text;
    }

    private void judgeExtraCells(CSVRecord record) {
        for (int i = this.header.width(); i < record.size(); i++) {
            if (isFilled(record.get(i))) {
                this.row.failRow(
                        ProblemType.EXTRA_CELL,
                        "extra-cell",
                        "",
                        new Text(
                                "第 " + (i + 1) + " 格在最后一列之外却有内容；请删除该格，或检查该行是否多了一个分隔符",
                                "cell " + (i + 1)
                                        + " stands right of the last column; delete it, or check the row for a separator too many"));
                return;
            }
        }
    }
}
