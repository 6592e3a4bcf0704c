package org.duxue.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.duxue.shared.KeyedHash;

/**
 * Counts the people who are in the submissions of two senders. However many there are, no more than {@value
 * #MOST_AT_ONCE} are held at a time: for more, the submissions are read several times.
 */
final class SharedPeople {

    static final int MOST_AT_ONCE = 1 << 19;

    /** Iterates over the people of a submission, by the hexadecimal keyed hashes. */
    interface Source {

        void read(int submission, Consumer<String> person);
    }

    private final int submissions;
    private final long people;
    private final Source source;
    private final int mostAtOnce;
    private final Map<Long, Integer> pairs = new HashMap<>();

    /**
     * Prepares the comparison of submissions.
     *
     * @param people the maximum number of people in total
     */
    SharedPeople(int submissions, long people, Source source) {
        this(submissions, people, source, MOST_AT_ONCE);
    }

    SharedPeople(int submissions, long people, Source source, int mostAtOnce) {
        this.submissions = submissions;
        this.people = people;
        this.source = source;
        this.mostAtOnce = mostAtOnce;
    }

    SharedPeople count() {
        int passes = (int) Math.max(1, (this.people + this.mostAtOnce - 1) / this.mostAtOnce);
        for (int pass = 0; pass < passes; pass++) {
            Table table = new Table(this.people / passes);
            int turn = pass;
            for (int i = 0; i < this.submissions; i++) {
                int submission = i;
                this.source.read(submission, digits -> {
                    KeyedHash.Value person = KeyedHash.Value.ofHex(digits);
                    if (Math.floorMod(person.high(), passes) == turn) {
                        table.add(person, submission, other -> note(other, submission));
                    }
                });
            }
        }
        return this;
    }

    private void note(int one, int other) {
        this.pairs.merge(pair(one, other), 1, Integer::sum);
        this.pairs.merge(pair(other, one), 1, Integer::sum);
    }

    private long pair(int one, int other) {
        return (long) one * this.submissions + other;
    }

    /** The number of people that a submission has in common with each other one, by the number of that submission. */
    Map<Integer, Integer> of(int submission) {
        Map<Integer, Integer> others = new HashMap<>();
        for (int other = 0; other < this.submissions; other++) {
            Integer count = this.pairs.get(pair(submission, other));
            if (count != null) {
                others.put(other, count);
            }
        }
        return others;
    }

    /** People with the submissions they are in, in arrays: a map of objects would need four times the memory. */
    private static final class Table {

        private static final int LEAST = 16;

        private long[] high;
        private long[] low;

        /** The number of the submission plus 1; 0 where the slot is free. */
        private int[] owner;

        private int size;

        Table(long expected) {
            int slots = Integer.highestOneBit((int) Math.max(LEAST, expected)) << 1;
            this.high = new long[slots];
            this.low = new long[slots];
            this.owner = new int[slots];
        }

        /** @param other called with every other submission that has the same person */
        void add(KeyedHash.Value person, int submission, IntConsumer other) {
            int slot = first(person.low());
            while (this.owner[slot] != 0) {
                if (is(slot, person) && this.owner[slot] == submission + 1) {
                    return;
                }
                slot = next(slot);
            }
            for (int seen = first(person.low()); seen != slot; seen = next(seen)) {
                if (is(seen, person)) {
                    other.accept(this.owner[seen] - 1);
                }
            }
            put(slot, person.high(), person.low(), submission + 1);
            this.size++;
            if (4L * this.size > 3L * this.owner.length) {
                grow();
            }
        }

        private boolean is(int slot, KeyedHash.Value person) {
            return this.low[slot] == person.low() && this.high[slot] == person.high();
        }

        private int first(long hash) {
            return (int) (hash ^ (hash >>> Integer.SIZE)) & (this.owner.length - 1);
        }

        private int next(int slot) {
            return (slot + 1) & (this.owner.length - 1);
        }

        private void put(int slot, long personHigh, long personLow, int by) {
            this.high[slot] = personHigh;
            this.low[slot] = personLow;
            this.owner[slot] = by;
        }

        private void grow() {
            long[] highs = this.high;
            long[] lows = this.low;
            int[] owners = this.owner;
            this.high = new long[2 * highs.length];
            this.low = new long[2 * lows.length];
            this.owner = new int[2 * owners.length];
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] != 0) {
                    int slot = first(lows[i]);
                    while (this.owner[slot] != 0) {
                        slot = next(slot);
                    }
                    put(slot, highs[i], lows[i], owners[i]);
                }
            }
        }
    }
}
