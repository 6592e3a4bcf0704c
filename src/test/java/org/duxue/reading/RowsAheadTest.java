package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 10_000})
    void givesEveryRowInItsOrder(int count) throws IOException {
        List<String> cells = new ArrayList<>();
        try (RowsAhead rows = ahead("", count)) {
            rows.forEachRemaining(row -> cells.add(row.get(0)));
        }

        assertThat(cells).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(cells.get(i)).isEqualTo("R" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 3000})
    void givesTheRowsBeforeAFaultAndThenTheFault(int before) throws IOException {
        try (RowsAhead rows = ahead("\"not closed", before)) {
            for (int i = 0; i < before; i++) {
                assertThat(rows.next().get(0)).isEqualTo("R" + i);
            }
            assertThatThrownBy(rows::hasNext).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** Otherwise the thread that judges rows would wait for ever. */
    @Test
    void rethrowsAnErrorOfTheOtherThread() throws IOException {
        Error fault = new StackOverflowError();
        ParsedRows failing = new ParsedRows() {

            @Override
            public boolean hasNext() {
                throw fault;
            }

            @Override
            public TextRow next() {
                throw fault;
            }

            @Override
            public void conclude(Problems problems) {}

            @Override
            public void close() {}
        };

        try (RowsAhead rows = new RowsAhead(failing)) {
            assertThatThrownBy(rows::hasNext).isSameAs(fault);
        }
    }

    @Test
    void endsItsThreadWhenClosedEarly() throws IOException {
        try (RowsAhead rows = ahead("", 100_000)) {
            assertThat(rows.next().get(0)).isEqualTo("R0");
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("parsing");
    }

    private static RowsAhead ahead(String end, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('R').append(i).append(",x\n");
        }
        return new RowsAhead(new CsvRows(new GuardedReader(new StringReader(text + end)), ',', 0, 2));
    }
}
