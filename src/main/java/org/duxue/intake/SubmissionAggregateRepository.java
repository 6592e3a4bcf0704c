package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.area.SubmissionAggregate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** The aggregates of versions, each in the context it was judged in. An aggregate never changes once it is recorded. */
public class SubmissionAggregateRepository {

    /** Aggregates in one query: most of the time of a query is its fixed cost, whatever the result. */
    private static final int AT_ONCE = 100;

    /** Characters of an aggregate in one row of the store, which caches whole rows in ten megabytes. */
    private static final int LONGEST_PART = 1 << 20;

    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;
    private final SubmissionAggregateCodec codec = new SubmissionAggregateCodec();

    SubmissionAggregateRepository(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.insert = new SimpleJdbcInsert(jdbc)
                .withTableName("account")
                .usingColumns("version_id", "judged_in", "part", "content")
                .withoutTableColumnMetaDataAccess();
    }

    /**
     * Names an aggregate.
     *
     * @param contextHash the fingerprint of the context
     */
    public record Key(long versionId, String contextHash) {}

    public Optional<SubmissionAggregate> find(Key key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /** The recorded aggregates among these. */
    public Map<Key, SubmissionAggregate> find(Collection<Key> keys) {
        Map<Key, StringBuilder> texts = new HashMap<>();
        Set<Key> wanted = new HashSet<>(keys);
        ofVersions(
                "SELECT version_id, judged_in, content FROM account WHERE version_id IN (:versions) ORDER BY part",
                wanted,
                row -> {
                    Key key = new Key(row.getLong("version_id"), row.getString("judged_in"));
                    if (wanted.contains(key)) {
                        texts.computeIfAbsent(key, first -> new StringBuilder()).append(row.getString("content"));
                    }
                });
        return texts.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> this.codec.read(text.getValue().toString())));
    }

    /** Which of the aggregates are recorded. */
    public Set<Key> known(Collection<Key> keys) {
        Set<Key> known = new HashSet<>();
        ofVersions(
                "SELECT version_id, judged_in FROM account WHERE version_id IN (:versions) AND part = 0",
                keys,
                row -> known.add(new Key(row.getLong("version_id"), row.getString("judged_in"))));
        known.retainAll(new HashSet<>(keys));
        return known;
    }

    /** @param row receives the aggregates of these versions in any context */
    private void ofVersions(String sql, Collection<Key> keys, RowCallbackHandler row) {
        List<Long> versions = keys.stream().map(Key::versionId).distinct().toList();
        for (int from = 0; from < versions.size(); from += AT_ONCE) {
            List<Long> some = new ArrayList<>(versions.subList(from, Math.min(from + AT_ONCE, versions.size())));
            // always the same number of parameters, so that the database prepares one statement
            some.addAll(Collections.nCopies(AT_ONCE - some.size(), some.get(0)));
            this.jdbc.sql(sql).param("versions", some).query(row);
        }
    }

    public void add(Key key, SubmissionAggregate aggregate) {
        add(List.of(Map.entry(key, aggregate)));
    }

    void add(List<Map.Entry<Key, SubmissionAggregate>> aggregates) {
        this.insert.executeBatch(aggregates.stream()
                .flatMap(one -> parts(one.getKey(), one.getValue()).stream())
                .toArray(SqlParameterSource[]::new));
    }

    private List<SqlParameterSource> parts(Key key, SubmissionAggregate aggregate) {
        String text = this.codec.write(aggregate);
        List<SqlParameterSource> parts = new ArrayList<>();
        int start = 0;
        while (parts.isEmpty() || start < text.length()) {
            int end = endOfPart(text, start);
            parts.add(new MapSqlParameterSource("version_id", key.versionId())
                    .addValue("judged_in", key.contextHash())
                    .addValue("part", parts.size())
                    .addValue("content", text.substring(start, end)));
            start = end;
        }
        return parts;
    }

    /** Never splits a surrogate pair, since databases reject half of one. */
    private static int endOfPart(String text, int start) {
        int end = Math.min(text.length(), start + LONGEST_PART);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
