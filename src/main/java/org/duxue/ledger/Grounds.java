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
 * The rows behind a line: those in breach since it was opened, each with the state in which it was last seen.
 *
 * @param known false for lines of version 1.0, which stored no rows
 * @param rows by key; keys of people are hashes
 * @param unlisted number of rows in breach that are not followed one by one, as they are too many or too old
 * @param mark distinguishes the item, as it was first found, from another one with the same number
 */
public record Grounds(boolean known, SortedMap<String, Standing> rows, int unlisted, String mark) {

    static final Grounds NONE = new Grounds(true, new TreeMap<>(), 0, "");
    static final Grounds UNKNOWN = new Grounds(false, new TreeMap<>(), 0, "");

    public Grounds {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** The grounds of a breach that is found for the first time, or again after it was cleared. */
    static Grounds of(Population inBreach, Standing standing, String mark) {
        SortedMap<String, Standing> rows = new TreeMap<>();
        inBreach.keys().forEach(key -> rows.put(key, standing));
        return new Grounds(true, rows, inBreach.size() - inBreach.keys().size(), mark);
    }

    /**
     * A copy with the rows that are in breach now in addition; a row that is in breach again is no longer accounted
     * for.
     */
    Grounds and(Population inBreach, Standing standing) {
        SortedMap<String, Standing> all = new TreeMap<>(this.rows);
        inBreach.keys().forEach(key -> all.put(key, standing));
        return new Grounds(true, all, inBreach.size() - inBreach.keys().size(), this.mark);
    }

    /**
     * A copy with the current states of the rows. A row that was shown once to be put right need not be shown again.
     *
     * @param absent the state of a row that is no longer in the file
     */
    Grounds seen(Map<String, Standing> standings, Standing absent) {
        SortedMap<String, Standing> now = new TreeMap<>();
        this.rows.forEach((key, before) -> {
            Standing standing = standings.getOrDefault(key, absent);
            boolean wasShown = before.accounts() && before != Standing.PRESENT;
            boolean isShown = standing != Standing.MISSING && standing != Standing.ANOTHER;
            now.put(key, wasShown && !isShown ? before : standing);
        });
        return new Grounds(this.known, now, this.unlisted, this.mark);
    }

    /** A copy with all rows in the same state. */
    Grounds all(Standing standing) {
        return seen(Map.of(), standing);
    }

    /** A copy with the rows behind the same item of another school. */
    Grounds joinedBy(Grounds other) {
        SortedMap<String, Standing> all = new TreeMap<>(other.rows);
        all.putAll(this.rows);
        return new Grounds(this.known && other.known, all, this.unlisted + other.unlisted, this.mark);
    }

    Grounds marked(String newMark) {
        return new Grounds(this.known, this.rows, this.unlisted, newMark);
    }

    /** A copy with numbers in place of the keys of rows: the rows of a final line are no longer followed. */
    Grounds closed() {
        SortedMap<String, Standing> numbered = new TreeMap<>();
        this.rows.values().forEach(standing -> numbered.put(String.valueOf(numbered.size() + 1), standing));
        return new Grounds(this.known, numbered, this.unlisted, "");
    }

    public int size() {
        return this.rows.size() + this.unlisted;
    }

    public int accounted() {
        return (int) this.rows.values().stream().filter(Standing::accounts).count();
    }

    boolean has(Standing standing) {
        return this.rows.containsValue(standing);
    }

    /** The number of rows in each state. */
    Map<Standing, Integer> count() {
        Map<Standing, Integer> count = new EnumMap<>(Standing.class);
        this.rows.values().forEach(standing -> count.merge(standing, 1, Integer::sum));
        return count;
    }

    Collection<String> keys() {
        return this.rows.keySet();
    }

    /** The text form for the store: one line per row, its state first. */
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
