package org.duxue.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.duxue.report.proof.RowShare;

/** Row numbers as people read them: {@code 2-45, 47}. */
final class RowNumbers {

    private static final int MOST_RANGES = 12;

    private RowNumbers() {}

    static String of(List<RowShare> shares) {
        List<String> ranges = new ArrayList<>();
        int i = 0;
        while (i < shares.size()) {
            int first = shares.get(i).row();
            int last = first;
            while (i + 1 < shares.size() && shares.get(i + 1).row() == last + 1) {
                last++;
                i++;
            }
            ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
            i++;
        }
        return ranges.size() <= MOST_RANGES
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, MOST_RANGES)) + ", … (" + shares.size() + ")";
    }
}
