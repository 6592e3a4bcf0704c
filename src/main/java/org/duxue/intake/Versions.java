package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The record of every version ever read, and its aggregates. */
public class Versions {

    private static final int LONGEST_HEADER = 4000;
    private static final String[] ID = {"id"};

    /** Maximum number of versions in one query. */
    private static final int AT_ONCE = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SubmissionAggregateRepository aggregates;
    private final ProblemRows problems;
    private final AskedProblems asked;

    public Versions(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.aggregates = new SubmissionAggregateRepository(jdbc);
        this.problems = ProblemRows.ofVersions(jdbc);
        this.asked = new AskedProblems(jdbc);
    }

    /** Additional questions to their senders. */
    AskedProblems asked() {
        return this.asked;
    }

    /** The aggregates of the versions. */
    public SubmissionAggregateRepository aggregates() {
        return this.aggregates;
    }

    /**
     * Every version of the submissions that the files of a run in a range of sequence numbers belong to, oldest first.
     */
    Map<SubmissionKey, List<Version>> ofFiles(long run, int from, int until) {
        return byKey(query(
                "v.id IN (SELECT w.id FROM submission_version w JOIN drop_file f ON f.kind = w.kind AND f.sender = w.sender"
                        + " AND f.period = w.period WHERE f.run = :run AND f.seq >= :from AND f.seq < :until)",
                Map.of("run", run, "from", from, "until", until)));
    }

    /** Every version of a submission, oldest first. */
    public List<Version> of(SubmissionKey key) {
        return query(
                "v.kind = :kind AND v.sender = :sender AND v.period = :period",
                Map.of(
                        "kind",
                        key.kind().key(),
                        "sender",
                        key.sender(),
                        "period",
                        key.period().toString()));
    }

    /** Every submission with at least one version. */
    public List<SubmissionKey> submissions() {
        return this.jdbc
                .sql("SELECT DISTINCT kind, sender, period FROM submission_version ORDER BY kind, sender, period")
                .query((row, n) -> new SubmissionKey(
                        Kind.ofKey(row.getString(1)),
                        row.getString(2),
                        Period.parse(row.getString(3)).orElseThrow()))
                .list();
    }

    /** Every version of a kind and period, oldest first. */
    public List<Version> of(Kind kind, Period from, Period to) {
        return query(
                "v.kind = :kind AND v.period BETWEEN :from AND :to",
                Map.of("kind", kind.key(), "from", from.toString(), "to", to.toString()));
    }

    private List<Version> query(String which, Map<String, ?> values) {
        Set<Long> combined = new HashSet<>();
        List<Version> all = this.jdbc
                .sql("SELECT v.* FROM submission_version v WHERE " + which + " ORDER BY v.period, v.number")
                .params(values)
                .query((row, n) -> {
                    Version version = VersionRows.version(row);
                    if (row.getBoolean("combined")) {
                        combined.add(version.id());
                    }
                    return version;
                })
                .list();
        return combined.isEmpty() ? all : withParts(all, combined, which, values);
    }

    private List<Version> withParts(List<Version> all, Set<Long> combined, String which, Map<String, ?> values) {
        Map<Long, Version> byId = new HashMap<>();
        all.forEach(version -> byId.put(version.id(), version));
        Map<Long, List<Version>> parts = new HashMap<>();
        this.jdbc
                .sql(
                        "SELECT p.version_id, p.part_id FROM version_part p JOIN submission_version v ON v.id = p.version_id"
                                + " WHERE " + which + " ORDER BY p.version_id, p.seq")
                .params(values)
                .query(row -> {
                    Version part = byId.get(row.getLong("part_id"));
                    if (part != null) {
                        parts.computeIfAbsent(row.getLong("version_id"), first -> new ArrayList<>())
                                .add(part);
                    }
                });
        return all.stream()
                .map(version -> combined.contains(version.id())
                        ? version.of(parts.getOrDefault(version.id(), List.of()))
                        : version)
                .toList();
    }

    private static Map<SubmissionKey, List<Version>> byKey(List<Version> all) {
        Map<SubmissionKey, List<Version>> byKey = new HashMap<>();
        all.forEach(version ->
                byKey.computeIfAbsent(version.key(), first -> new ArrayList<>()).add(version));
        return byKey;
    }

    /** Months that have an effective submission of their own. */
    public SortedSet<Period> periods() {
        return this.jdbc.sql("""
                        SELECT DISTINCT v.period FROM submission_version v WHERE v.status IN ('accepted', 'partial')
                        AND NOT EXISTS (SELECT 1 FROM submission_version e WHERE e.status = 'withdrawn'
                        AND e.kind = v.kind AND e.sender = v.sender AND e.period = v.period AND e.number > v.number
                        AND NOT EXISTS (SELECT 1 FROM version_part p WHERE p.version_id = e.id))""").query(String.class).list().stream()
                .map(period -> Period.parse(period).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The latest effective version of every kind of a sender up to a month, by kind. */
    List<Version> latestEffective(String sender, Period until) {
        Map<SubmissionKey, Version> ofMonth = new HashMap<>();
        Map<Kind, Version> latest = new EnumMap<>(Kind.class);
        for (Version version : query(
                "v.sender = :sender AND v.period <= :until AND v.status <> 'rejected'",
                Map.of("sender", sender, "until", until.toString()))) {
            ofMonth.put(version.key(), version);
        }
        ofMonth.values().stream()
                .filter(Version::isEffective)
                .sorted(java.util.Comparator.comparing(version -> version.key().period()))
                .forEach(version -> latest.put(version.key().kind(), version));
        return List.copyOf(latest.values());
    }

    /** The position of the columns of a version in its file, see {@link SourceLayout#keys}; empty when unknown. */
    String header(long versionId) {
        return this.jdbc
                .sql("SELECT header FROM submission_version WHERE id = :id")
                .param("id", versionId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * A version to be recorded.
     *
     * @param own with the values of its own file, without a database id
     * @param parts the files it consists of, which may include its own
     * @param header the position of the columns of its file, see {@link SourceLayout#keys}
     */
    record New(Version own, List<Version> parts, String header) {

        /** Whether it consists of other files than its own. */
        boolean isCombined() {
            return (this.own.isEffective() || this.own.status() == VersionStatus.WITHDRAWN)
                    && !this.parts.equals(List.of(this.own));
        }
    }

    /** Records a version. The database assigns its id, since several processes may record some at once. */
    Version add(New one) {
        String header = Text.within(LONGEST_HEADER, one.header());
        KeyHolder number = new GeneratedKeyHolder();
        this.jdbc
                .sql(VersionRows.INSERT)
                .paramSource(VersionRows.cells(one.own(), header, one.isCombined()))
                .update(number, ID);
        Version own =
                numbered(one.own(), Objects.requireNonNull(number.getKey()).longValue());
        if (!one.isCombined()) {
            return own;
        }
        List<Version> parts = one.parts().stream()
                .map(part -> part.id() == Version.NEW ? own : part)
                .toList();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(new MapSqlParameterSource("version_id", own.id())
                .addValue("seq", rows.size())
                .addValue("part_id", part.id())));
        BatchInsert.into(this.batches, "version_part", rows);
        return own.of(parts);
    }

    private static Version numbered(Version version, long id) {
        return new Version(
                id,
                version.key(),
                version.number(),
                version.fileName(),
                version.relativePath(),
                version.sha256(),
                version.receivedAt(),
                version.status(),
                version.rows(),
                version.warnings(),
                version.contextHash(),
                version.keptAs(),
                version.sheets(),
                List.of());
    }

    void addProblems(List<ProblemRows.Of> all) {
        this.problems.add(all);
    }

    /** A refused version that is refused again in a different context: its problems may differ now. */
    void judgedAgain(Version version, ReadResult.Judged judged) {
        this.jdbc
                .sql("""
                        UPDATE submission_version SET judged_in = :judged_in, rows_accepted = :accepted,
                        rows_rejected = :rejected, rows_skipped = :skipped, warnings = :warnings WHERE id = :id""")
                .param("judged_in", judged.contextHash())
                .param("accepted", judged.rows().accepted())
                .param("rejected", judged.rows().rejected())
                .param("skipped", judged.rows().skipped())
                .param("warnings", judged.warnings())
                .param("id", version.id())
                .update();
        this.problems.replace(new ProblemRows.Of(version.id(), judged.problems()));
    }

    /** The problems reported to the sender of the file of a version. */
    public List<Problem> problems(long versionId) {
        return this.problems.of(versionId);
    }

    /** The warnings of some versions, by version id. */
    Map<Long, List<Problem>> warnings(Collection<Long> versionIds) {
        return this.problems.warnings(versionIds);
    }

    /** Some versions, by version id. */
    public Map<Long, Version> find(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, Version> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            query(
                            "v.id IN (SELECT w.id FROM submission_version w JOIN submission_version x ON x.kind = w.kind"
                                    + " AND x.sender = w.sender AND x.period = w.period WHERE x.id IN (:ids))",
                            Map.of("ids", some))
                    .forEach(version -> found.put(version.id(), version));
        }
        found.keySet().retainAll(Set.copyOf(all));
        return found;
    }

    /** The last version before one of the same month that counted and had rows, unless its file was withdrawn. */
    public Optional<Version> replacedBy(Version version) {
        List<Version> earlier = of(version.key()).stream()
                .filter(one -> one.number() < version.number() && one.status() != VersionStatus.REJECTED)
                .toList();
        for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).isEffective(); i--) {
            if (earlier.get(i).rows().accepted() > 0) {
                return Optional.of(earlier.get(i));
            }
        }
        return Optional.empty();
    }

    /** The latest earlier month for which the sender of a file sent the same bytes and did not withdraw them. */
    public Optional<Period> earlierMonthWith(Version file) {
        return this.jdbc
                .sql("""
                        SELECT period FROM submission_version WHERE kind = :kind AND sender = :sender
                        AND period < :period AND sha256 = :sha256 AND status IN ('accepted', 'partial')
                        AND id NOT IN (SELECT version_id FROM withdrawal)
                        ORDER BY period DESC FETCH FIRST 1 ROWS ONLY""")
                .param("kind", file.key().kind().key())
                .param("sender", file.key().sender())
                .param("period", file.key().period().toString())
                .param("sha256", file.sha256())
                .query(String.class)
                .optional()
                .flatMap(Period::parse);
    }

    /** A version by its database id. */
    Optional<Version> find(long versionId) {
        return query("v.id = :id", Map.of("id", versionId)).stream()
                .findFirst()
                .flatMap(alone -> of(alone.key()).stream()
                        .filter(version -> version.id() == versionId)
                        .findFirst());
    }
}
