package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A partition of the files to read: a half-open range of sequence numbers.
 *
 * @param from inclusive; 0 is the first file
 */
record FileRange(int from, int until) {

    /** The cost of opening a file and recording its version, as the bytes that could be read in that time. */
    static final long BYTES_PER_FILE = 64 << 10;

    /**
     * The weight of a file.
     *
     * @param seq its sequence number
     * @param about its submission, whose files are read one after the other
     */
    record Weight(int seq, DropFile.About about, long bytes) {}

    /**
     * Partitions of about equal weight, in the order of the files. The same files always give the same partitions,
     * whichever worker reads them.
     *
     * @param files ordered by sequence number
     * @param most maximum bytes of a partition, unless a single submission has more
     */
    static List<FileRange> of(List<Weight> files, long most) {
        List<FileRange> parts = new ArrayList<>();
        int from = 0;
        long weight = 0;
        for (int i = 0; i < files.size(); i++) {
            long next = files.get(i).bytes() + BYTES_PER_FILE;
            boolean isOfAnother =
                    i > 0 && !files.get(i).about().equals(files.get(i - 1).about());
            if (i > from && isOfAnother && weight + next > most) {
                parts.add(range(files, from, i));
                from = i;
                weight = 0;
            }
            weight += next;
        }
        if (from < files.size()) {
            parts.add(range(files, from, files.size()));
        }
        return parts;
    }

    private static FileRange range(List<Weight> files, int from, int until) {
        return new FileRange(files.get(from).seq(), files.get(until - 1).seq() + 1);
    }
}
