package org.duxue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every explanation of a warning that was ever given, with author and time. None is ever deleted. */
public class Explanations {

    /** Maximum number of schools in one query. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public Explanations(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** The latest explanation for every value a school explained, oldest first. */
    List<Explanation> of(String school) {
        return latest(select("school = :school", Map.of("school", school)));
    }

    /** The latest explanations of every school at the end of a month. */
    public List<Explanation> givenUntil(Period period) {
        return latest(select("given_period <= :until", Map.of("until", period.toString())));
    }

    private List<Explanation> select(String which, Map<String, ?> values) {
        return this.jdbc
                .sql("SELECT * FROM explanation WHERE " + which + " ORDER BY given_period, id")
                .params(values)
                .query((row, n) -> explanation(row))
                .list();
    }

    /** The latest explanations of some schools at the end of a month. */
    public List<Explanation> givenUntil(Period period, Collection<String> schools) {
        List<String> all = List.copyOf(schools);
        List<Explanation> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            found.addAll(select(
                    "given_period <= :until AND school IN (:schools)",
                    Map.of("until", period.toString(), "schools", some)));
        }
        return latest(found);
    }

    private static List<Explanation> latest(List<Explanation> all) {
        Map<String, Explanation> latest = new LinkedHashMap<>();
        for (Explanation one : all) {
            latest.remove(one.identity());
            latest.put(one.identity(), one);
        }
        return new ArrayList<>(latest.values());
    }

    /** A digest of all explanations known in a month: a change makes the month stale. Empty when there is none. */
    public String digest(Period period) {
        List<Explanation> known = givenUntil(period);
        StringBuilder all = new StringBuilder();
        known.forEach(one -> all.append(one).append('\n'));
        return known.isEmpty() ? "" : Digest.of(all.toString());
    }

    void add(Explanation explanation, Instant at) {
        Period until = explanation.until();
        this.jdbc
                .sql("""
                        INSERT INTO explanation (school, kind, rule, doubt_key, doubt_value, text, until_period,
                        given_period, given_by, given_at)
                        VALUES (:school, :kind, :rule, :key, :value, :text, :until, :given, :by, :at)""")
                .param("school", explanation.school())
                .param("kind", explanation.kind().key())
                .param("rule", explanation.rule())
                .param("key", explanation.key())
                .param("value", explanation.value())
                .param("text", explanation.text())
                .param("until", until == null ? null : until.toString())
                .param("given", explanation.given().toString())
                .param("by", explanation.by())
                .param("at", at.toString())
                .update();
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        return new Explanation(
                row.getString("school"),
                Kind.ofKey(row.getString("kind")),
                row.getString("rule"),
                row.getString("doubt_key"),
                row.getString("doubt_value"),
                row.getString("text"),
                until(row.getString("until_period")),
                Period.parse(row.getString("given_period")).orElseThrow(),
                row.getString("given_by"));
    }

    private static @Nullable Period until(@Nullable String period) {
        return period == null ? null : Period.parse(period).orElseThrow();
    }
}
