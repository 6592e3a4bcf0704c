package org.duxue.area;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows behind a breach, by the keys that identify them in a later file; keys of people are hashes.
 *
 * @param keys sorted; empty when there are more than can be followed
 * @param size the number of rows
 */
public record Population(List<String> keys, int size) {

    public static final Population NONE = new Population(List.of(), 0);

    /** More rows in breach of one rule cannot be followed one by one, and the list would grow with the file. */
    static final int MOST_FOLLOWED = 20_000;

    public Population {
        keys = List.copyOf(keys);
    }

    public static Population of(String key) {
        return new Population(List.of(Keys.folded(key)), 1);
    }

    /** Collects the rows while a file is read. */
    public static final class Collector {

        private final SortedSet<String> keys = new TreeSet<>();
        private int size;

        public void add(String key) {
            if (key.isEmpty()) {
                this.size++;
            } else if (this.size < MOST_FOLLOWED) {
                this.size += this.keys.add(Keys.folded(key)) ? 1 : 0;
            } else {
                this.size++;
                this.keys.clear();
            }
        }

        public Population population() {
            return new Population(List.copyOf(this.keys), this.size);
        }
    }
}
