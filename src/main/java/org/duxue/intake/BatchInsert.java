package org.duxue.intake;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Rows added to a table in one batch. The parameter names of a row are the column names. */
public final class BatchInsert {

    private BatchInsert() {}

    /**
     * Adds rows.
     *
     * @param rows all with the same columns
     */
    public static void into(JdbcTemplate jdbc, String table, List<MapSqlParameterSource> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String[] columns = rows.get(0).getParameterNames();
        new NamedParameterJdbcTemplate(jdbc)
                .batchUpdate(
                        "INSERT INTO %s (%s) VALUES (:%s)"
                                .formatted(table, String.join(", ", columns), String.join(", :", columns)),
                        rows.toArray(SqlParameterSource[]::new));
    }
}
