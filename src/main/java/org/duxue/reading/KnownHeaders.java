package org.duxue.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Headers found so far, by the text of their row. Only first rows with commas and without quotes are cached: whatever
 * follows such a row, the search ends at it.
 */
final class KnownHeaders {

    private static final int MOST = 1000;
    /** In characters; longer rows are not cached. */
    static final int LONGEST = 2000;

    private final Map<Place, Header> headers = new ConcurrentHashMap<>();

    /** @param expected the schema given by the file name, which may change how the same row is read */
    private record Place(String row, @Nullable Schema expected) {}

    @Nullable Header find(String head, @Nullable Schema expected) {
        String row = firstRow(head);
        Header header = row.isEmpty() ? null : this.headers.get(new Place(row, expected));
        return header == null || mayContinue(head, row.length()) ? null : header;
    }

    /** Whether the second row may belong to the header; it nearly always has a number, and then it does not. */
    private static boolean mayContinue(String head, int start) {
        if (start == head.length()) {
            return head.length() == LONGEST;
        }
        int digits = 0;
        for (int i = start; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean isEnd = c == ',' || c == '\n' || c == '\r';
            if (isEnd && digits > 0) {
                return false;
            }
            if (c == '"' || c == '\n' || c == '\r') {
                return true;
            }
            boolean isDigit = c >= '0' && c <= '9';
            digits = isEnd ? 0 : isDigit && digits >= 0 ? digits + 1 : -1;
        }
        return true;
    }

    void remember(String head, @Nullable Schema expected, Header header) {
        String row = firstRow(head);
        boolean endsTheSearch = header.row() == 1 && header.above().isEmpty() && header.delimiter() == ',';
        if (endsTheSearch && !row.isEmpty() && this.headers.size() < MOST) {
            this.headers.put(new Place(row, expected), header);
        }
    }

    /** The first row with its line break; empty when it is not one that is cached. */
    private static String firstRow(String head) {
        int most = Math.min(head.length(), LONGEST);
        for (int i = 0; i < most; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                return "";
            }
            if (c == '\n' || c == '\r') {
                return head.substring(0, i + 1);
            }
        }
        return "";
    }
}
