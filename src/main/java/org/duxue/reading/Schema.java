package org.duxue.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.shared.Labelled;

/** The columns of one kind of file, in the order of the contract. Columns are added while a class is loaded. */
public final class Schema {

    private final Labelled subject;
    private final List<Column<?>> columns = new ArrayList<>();
    private final Map<String, Column<?>> byHeader = new HashMap<>();
    private final List<List<String>> comparedNames = new ArrayList<>();

    /** @param subject what a file of this schema is about, such as its kind */
    public Schema(Labelled subject) {
        this.subject = subject;
    }

    /** Adds the column and returns it with its index in the schema. */
    public <T> Column<T> add(Column<T> column) {
        Column<T> placed = column.at(this.columns.size());
        this.columns.add(placed);
        List<String> compared =
                placed.names().stream().map(HeaderCell::normalise).toList();
        this.comparedNames.add(compared);
        for (String name : compared) {
            Column<?> earlier = this.byHeader.putIfAbsent(name, placed);
            if (earlier != null) {
                throw new IllegalArgumentException("column name '" + name + "' stands twice in " + name());
            }
        }
        return placed;
    }

    public String name() {
        return this.subject.key();
    }

    /** What its files are about, as messages name it. */
    public Labelled subject() {
        return this.subject;
    }

    public List<Column<?>> columns() {
        return Collections.unmodifiableList(this.columns);
    }

    /** Whether each row is about a person, so that its key is personal. Any column of such a file may hold a name. */
    boolean isAboutPeople() {
        return this.columns.stream().anyMatch(column -> column.isPersonal() && column.isRequiredInHeader());
    }

    public int size() {
        return this.columns.size();
    }

    /** Columns without which a file of this kind is refused. */
    public List<Column<?>> requiredColumns() {
        return this.columns.stream().filter(Column::isRequiredInHeader).toList();
    }

    /** The names of a column, normalised for comparison with titles. */
    List<String> comparedNames(Column<?> column) {
        return this.comparedNames.get(column.position());
    }

    Optional<Column<?>> named(HeaderCell cell) {
        return Optional.ofNullable(this.byHeader.get(cell.name()));
    }

    Column<?> column(int position) {
        return this.columns.get(position);
    }
}
