package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Faults of a header that make the whole file unusable. */
final class HeaderFaults {

    private HeaderFaults() {}

    static Problem noHeader(Schema schema) {
        return Problem.ofFile(ReadingRules.NO_HEADER, schema.requiredColumns());
    }

    static Problem otherKind(Schema named, Schema found) {
        return Problem.ofFile(ReadingRules.OTHER_KIND, named.subject(), found.subject());
    }

    static List<Problem> missing(HeaderCandidate header) {
        return header.lacking().stream()
                .filter(Column::isRequiredInHeader)
                .map(column -> missing(column, NearTitle.of(column, header.unknown(), header.schema())))
                .toList();
    }

    private static Problem missing(Column<?> column, @Nullable HeaderCell near) {
        return near == null
                ? Problem.ofColumn(ReadingRules.LABEL_MISSING, column.key(), "", column)
                : Problem.ofColumn(
                        ReadingRules.LABEL_NEAR, column.key(), "", column, PersonalText.masked(near.title()));
    }

    static List<Problem> duplicates(HeaderCandidate header) {
        return header.repeated().stream()
                .map(column -> Problem.ofColumn(ReadingRules.LABEL_TWICE, column.key(), "", column))
                .toList();
    }

    /** Amounts in units that cannot be converted would give wrong figures. */
    static List<Problem> foreignUnits(Header header) {
        List<Problem> problems = new ArrayList<>();
        for (Header.Cell cell : header.cells()) {
            Column<?> column = cell.column();
            MeasureUnit unit = cell.unit();
            if (column != null && unit != null && unit.isForeign()) {
                problems.add(Problem.ofColumn(
                        ReadingRules.UNIT,
                        column.key(),
                        unit.text(),
                        column,
                        unit.text(),
                        column.dimension().unit()));
            }
        }
        return problems;
    }
}
