package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Problem;

/** Reading inverts writing; no cell is both a value and an error. */
class ReadingFuzzTest {

    private static final Path FILE = FuzzFolder.make().resolve("file.csv");
    private static final List<String> HEADER = List.of("item_id", "name", "school_code");
    private static final Header CELLS = Headers.of(Sheet.SCHEMA, Sheet.SCHEMA.columns());
    private static final int LONGEST = 40;

    @FuzzTest
    void whatWeWroteComesBack(FuzzedDataProvider data) throws IOException {
        List<String> written = new ArrayList<>();
        try (CsvFile csv = CsvFile.create(FILE, HEADER)) {
            int rows = data.consumeInt(0, 5);
            for (int row = 0; row < rows; row++) {
                String name = "x" + whole(data.consumeString(LONGEST)) + "x";
                String bare = Whitespace.strip(whole(data.consumeString(LONGEST)));
                String value = data.consumeBoolean() || isNothing(bare) ? name : bare;
                written.add("A" + row + " " + neutral(value));
                csv.row(List.of("A" + row, value, ""));
            }
        }

        Sheet.Result result = Sheet.read(FILE, 1 << 20);

        assertThat(result.names()).isEqualTo(written);
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(written.size(), 0, 0));
    }

    /** Reading strips the apostrophe before a cell, so only those inside it are kept. */
    private static String neutral(String value) {
        String written = CsvFile.harmless(value);
        return written.startsWith("'") ? written.substring(1) : written;
    }

    /** Blank, or with a leading apostrophe, which reading strips. */
    private static boolean isNothing(String text) {
        return text.isEmpty() || text.charAt(0) == '\'';
    }

    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @FuzzTest
    void aCellIsAValueOrAnErrorAndFullWidthIsTheSame(FuzzedDataProvider data) {
        Column<?> column = data.pickValue(Sheet.SCHEMA.columns());
        String text = whole(data.consumeString(LONGEST));

        List<Problem> found = new ArrayList<>();
        Object value = read(column, text, found);
        List<Problem> wideProblems = new ArrayList<>();
        Object wide = read(column, wide(text), wideProblems);

        long errors = found.stream().filter(Problem::isError).count();
        assertThat(errors).isEqualTo(value == null && !isBlank(column, text) ? 1 : 0);
        if (column != Sheet.NAME) {
            assertThat(wide).isEqualTo(value);
        }
    }

    private static boolean isBlank(Column<?> column, String text) {
        return row(column, text, new Problems(Sheet.SCHEMA)).isBlank(column);
    }

    private static Object read(Column<?> column, String text, List<Problem> found) {
        Problems problems = new Problems(Sheet.SCHEMA);
        Row row = row(column, text, problems);
        Object value = row.get(column);
        assertThat(row.isInError()).isEqualTo(problems.errors() > 0);
        found.addAll(problems.all());
        return value;
    }

    private static Row row(Column<?> column, String text, Problems problems) {
        Row row = Headers.row(CELLS, problems);
        List<String> cells = new ArrayList<>(Collections.nCopies(Sheet.SCHEMA.size(), ""));
        cells.set(column.position(), text);
        row.begin(Records.of(cells));
        row.put(column, text);
        return row;
    }

    /** ASCII letters, digits and marks in full width; the apostrophe that Excel puts before a text stays. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7f && c != '\'' ? (char) (c + 0xfee0) : (char) c));
        return wide.toString();
    }
}
