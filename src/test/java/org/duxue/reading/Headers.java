package org.duxue.reading;

import java.util.List;
import java.util.Set;
import org.duxue.shared.KeyedHash;

/** Headers and rows that do not come from a file. */
final class Headers {

    private Headers() {}

    /** A header in the first row that names these columns by their keys. */
    static Header of(Schema schema, List<? extends Column<?>> columns) {
        List<Header.Cell> cells = columns.stream()
                .map(column -> new Header.Cell(column, column.key(), column.key(), Set.of(column.key()), null))
                .toList();
        return new Header(schema, 1, ',', cells, List.of(), TableName.ONLY);
    }

    static Row row(Header header, Problems problems) {
        RowKeys keys = new RowKeys(new KeyedHash(new byte[KeyedHash.KEY_BYTES]));
        return new Row(header.schema(), header, problems, keys, new LostDigits(List.of(), any -> ParsedRows.none()));
    }
}
