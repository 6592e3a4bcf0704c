package org.duxue.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.Population;
import org.duxue.area.Standing;

/**
 * What a line rests on: the rows that were in breach since it was opened, and how each was last seen.
 *
 * @param known false for lines of version 1.0, which kept no rows
 * @param rows by key; those of people are hashes
 * @param untold rows in breach that are too many, or too old, to be followed one by one
 * @param mark by what the thing is told from another of the same number, as it was first found
 */
public record Grounds(boolean known, SortedMap<String, Standing> rows, int untold, String mark) {

    static final Grounds NONE = new Grounds(true, new TreeMap<>(), 0, "");
    static final Grounds UNKNOWN = new Grounds(false, new TreeMap<>(), 0, "");

    public Grounds {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** Of a breach that is found for the first time, or again after it was cleared. */
    static Grounds of(Population inBreach, Standing standing, String mark) {
        SortedMap<String, Standing> rows = new TreeMap<>();
        inBreach.keys().forEach(key -> rows.put(key, standing));
        return new Grounds(true, rows, inBreach.size() - inBreach.keys().size(), mark);
    }

    /** With the rows that are in breach now besides those that were; a row that is in breach is accounted for no more. */
    Grounds and(Population inBreach, Standing standing) {
        SortedMap<String, Standing> all = new TreeMap<>(this.rows);
        inBreach.keys().forEach(key -> all.put(key, standing));
        return new Grounds(true, all, inBreach.size() - inBreach.keys().size(), this.mark);
    }

    /**
     * With how the rows stand now. What was shown once to be put right need not be shown again.
     *
     * @param absent how a row stands that is in the file no more
     */
    Grounds seen(Map<String, Standing> standings, Standing absent) {
        SortedMap<String, Standing> now = new TreeMap<>();
        this.rows.forEach((key, before) -> {
            Standing standing = standings.getOrDefault(key, absent);
            boolean wasShown = before.accounts() && before != Standing.PRESENT;
            boolean isShown = standing != Standing.MISSING && standing != Standing.ANOTHER;
            now.put(key, wasShown && !isShown ? before : standing);
        });
        return new Grounds(this.known, now, this.untold, this.mark);
    }

    /** Likewise, where all stand alike. */
    Grounds all(Standing standing) {
        return seen(Map.of(), standing);
    }

    /** With the rows behind the same thing of another school. */
    Grounds joinedBy(Grounds other) {
        SortedMap<String, Standing> all = new TreeMap<>(other.rows);
        all.putAll(this.rows);
        return new Grounds(this.known && other.known, all, this.untold + other.untold, this.mark);
    }

    Grounds marked(String newMark) {
        return new Grounds(this.known, this.rows, this.untold, newMark);
    }

    /** Rows are followed no more once a line is final. */
    Grounds closed() {
        SortedMap<String, Standing> numbered = new TreeMap<>();
        this.rows.values().forEach(standing -> numbered.put(String.valueOf(numbered.size() + 1), standing));
        return new Grounds(this.known, numbered, this.untold, "");
    }

    public int size() {
        return this.rows.size() + this.untold;
    }

    public int accounted() {
        return (int) this.rows.values().stream().filter(Standing::accounts).count();
    }

    boolean has(Standing standing) {
        return this.rows.containsValue(standing);
    }

    /** How many rows stand how. */
    Map<Standing, Integer> count() {
        Map<Standing, Integer> count = new EnumMap<>(Standing.class);
        this.rows.values().forEach(standing -> count.merge(standing, 1, Integer::sum));
        return count;
    }

    Collection<String> keys() {
        return this.rows.keySet();
    }

    /** As text for the store: a line a row, its standing first. */
    String text() {
        StringBuilder text = new StringBuilder();
        this.rows.forEach(
                (key, standing) -> text.append(standing.code()).append(key).append('\n'));
        return text.toString();
    }

    static SortedMap<String, Standing> parse(String text) {
        SortedMap<String, Standing> rows = new TreeMap<>();
        text.lines().forEach(line -> rows.put(line.substring(1), Standing.ofCode(line.charAt(0))));
        return rows;
    }
}
