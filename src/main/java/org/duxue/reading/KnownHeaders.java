package org.duxue.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Headers that were found, by the text of their row. Only first rows with commas and without quotes are remembered:
 * whatever follows such a row, the search ends at it.
 */
final class KnownHeaders {

    private static final int MOST = 1000;
    /** Characters of the longest row that is remembered. */
    static final int LONGEST = 2000;

    private final Map<Place, Header> headers = new ConcurrentHashMap<>();

    /** @param expected the schema that the name of the file told, by which the same row may be read otherwise */
    private record Place(String row, @Nullable Schema expected) {}

    @Nullable Header find(String head, @Nullable Schema expected) {
        String row = firstRow(head);
        Header header = row.isEmpty() ? null : this.headers.get(new Place(row, expected));
        return header == null || mayGoOn(head, row.length()) ? null : header;
    }

    /** Whether the second row may belong to the header: nearly always there is a number in it, and it does not. */
    private static boolean mayGoOn(String head, int start) {
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

    /** The first row with its end; empty when it is none that is remembered. */
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
