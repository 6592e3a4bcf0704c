package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the files to read: those from one number up to another, the latter left out.
 *
 * @param from 0 is the first file
 */
record Part(int from, int until) {

    /** What opening a file and recording its version cost, in the bytes that are read meanwhile. */
    static final long BYTES_A_FILE = 64 << 10;

    /**
     * Parts of about equal weight, in the order of the files. The same files come out in the same parts, whoever takes them.
     *
     * @param sizes of the files, in bytes
     * @param most bytes of a part; one file may be more
     */
    static List<Part> of(List<Long> sizes, long most) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        long weight = 0;
        for (int i = 0; i < sizes.size(); i++) {
            long next = sizes.get(i) + BYTES_A_FILE;
            if (i > from && weight + next > most) {
                parts.add(new Part(from, i));
                from = i;
                weight = 0;
            }
            weight += next;
        }
        if (from < sizes.size()) {
            parts.add(new Part(from, sizes.size()));
        }
        return parts;
    }
}
