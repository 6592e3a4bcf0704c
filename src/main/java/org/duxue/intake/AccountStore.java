package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.area.Account;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What versions came to, each in the settings it was added up in. An account never changes once it is recorded. */
public class AccountStore {

    /** Accounts that are asked for at once: most of the time of a question goes into asking, whatever the answer. */
    private static final int AT_ONCE = 100;

    /** Characters of an account in one row of the store, which keeps whole rows in a cache of ten megabytes. */
    private static final int LONGEST_PART = 1 << 20;

    private static final String INSERT =
            "INSERT INTO account (version_id, judged_in, part, content) VALUES (?, ?, ?, ?)";
    private static final String OF_VERSIONS = " WHERE version_id IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private final JdbcTemplate jdbc;

    AccountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names an account.
     *
     * @param judgedIn the fingerprint of the setting
     */
    public record Key(long versionId, String judgedIn) {}

    public Optional<Account> find(Key key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /** Those of the accounts that there are. */
    public Map<Key, Account> find(Collection<Key> keys) {
        Map<Key, StringBuilder> texts = new HashMap<>();
        Set<Key> wanted = new HashSet<>(keys);
        ofVersions("SELECT version_id, judged_in, content FROM account", " ORDER BY part", wanted, row -> {
            Key key = new Key(row.getLong(1), row.getString(2));
            if (wanted.contains(key)) {
                texts.computeIfAbsent(key, first -> new StringBuilder()).append(row.getString(3));
            }
        });
        return texts.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> AccountText.parse(text.getValue().toString())));
    }

    /** Which of the accounts there are. */
    public Set<Key> known(Collection<Key> keys) {
        Set<Key> known = new HashSet<>();
        ofVersions(
                "SELECT version_id, judged_in FROM account",
                " AND part = 0",
                keys,
                row -> known.add(new Key(row.getLong(1), row.getString(2))));
        known.retainAll(new HashSet<>(keys));
        return known;
    }

    /** @param row takes the accounts of these versions in whatever setting */
    private void ofVersions(String select, String rest, Collection<Key> keys, RowCallbackHandler row) {
        List<Long> versions = keys.stream().map(Key::versionId).distinct().toList();
        for (int from = 0; from < versions.size(); from += AT_ONCE) {
            Object[] some = new Object[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                some[i] = versions.get(Math.min(from + i, versions.size() - 1));
            }
            this.jdbc.query(select + OF_VERSIONS + rest, row, some);
        }
    }

    public void add(Key key, Account account) {
        add(List.of(Map.entry(key, account)));
    }

    void add(List<Map.Entry<Key, Account>> accounts) {
        this.jdbc.batchUpdate(
                INSERT,
                accounts.stream()
                        .flatMap(one -> parts(one.getKey(), one.getValue()).stream())
                        .toList());
    }

    private static List<Object[]> parts(Key key, Account account) {
        String text = AccountText.of(account);
        List<Object[]> parts = new ArrayList<>();
        int start = 0;
        while (parts.isEmpty() || start < text.length()) {
            int end = endOfPart(text, start);
            parts.add(new Object[] {key.versionId(), key.judgedIn(), parts.size(), text.substring(start, end)});
            start = end;
        }
        return parts;
    }

    /** Never inside a character of two halves, which no database would take alone. */
    private static int endOfPart(String text, int start) {
        int end = Math.min(text.length(), start + LONGEST_PART);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
