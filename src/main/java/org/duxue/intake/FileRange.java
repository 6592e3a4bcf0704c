package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the files to read: those from one number up to another, the latter left out.
 *
 * @param from 0 is the first file
 */
record FileRange(int from, int until) {

    /** What opening a file and recording its version cost, in the bytes that are read meanwhile. */
    static final long BYTES_A_FILE = 64 << 10;

    /**
     * What a file weighs.
     *
     * @param seq its number
     * @param about its submission, whose files are read one after the other
     */
    record Weight(int seq, DropFile.About about, long bytes) {}

    /**
     * Parts of about equal weight, in the order of the files. The same files come out in the same parts, whoever takes them.
     *
     * @param files in the order of their numbers
     * @param most bytes of a part; one submission may have more
     */
    static List<FileRange> of(List<Weight> files, long most) {
        List<FileRange> parts = new ArrayList<>();
        int from = 0;
        long weight = 0;
        for (int i = 0; i < files.size(); i++) {
            long next = files.get(i).bytes() + BYTES_A_FILE;
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
