package org.duxue.cli;

import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.jspecify.annotations.Nullable;

/**
 * A module whose check fails at one row number with an exception whose message contains the row.
 *
 * @param <R> an accepted row
 */
record FailingModule<R>(AreaModule<R> sound, int failingRow, Throwable fault) implements AreaModule<R> {

    @Override
    public @Nullable R check(Row row, ValidationContext context) {
        if (row.number() == this.failingRow) {
            if (this.fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) this.fault;
        }
        return this.sound.check(row, context);
    }

    @Override
    public Area area() {
        return this.sound.area();
    }

    @Override
    public Schema schema() {
        return this.sound.schema();
    }

    @Override
    public Column<String> sender() {
        return this.sound.sender();
    }

    @Override
    public List<Indicator> indicators() {
        return this.sound.indicators();
    }

    @Override
    public List<String> keep(R row) {
        return this.sound.keep(row);
    }

    @Override
    public R recall(List<String> kept) {
        return this.sound.recall(kept);
    }

    @Override
    public String key(R row) {
        return this.sound.key(row);
    }

    @Override
    public Optional<FormRow> writeAgain(R row) {
        return this.sound.writeAgain(row);
    }

    @Override
    public Aggregator<R> aggregator(ValidationContext context) {
        return this.sound.aggregator(context);
    }
}
