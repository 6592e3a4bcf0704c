package org.duxue.reading;

/**
 * Counts the records of a well-formed CSV text (RFC 4180; CR, LF and CRLF end a record), independently of any parser.
 */
public final class RecordCount {

    private RecordCount() {}

    public static int of(String text, char delimiter) {
        int records = 0;
        boolean begun = false;
        boolean quoted = false;
        boolean closed = false;
        boolean fieldStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
                closed = !quoted;
                continue;
            }
            quoted = c == '"' && (fieldStart || closed);
            closed = false;
            if (quoted) {
                begun = true;
                fieldStart = false;
            } else if (c == '\n' || c == '\r') {
                records++;
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                begun = false;
                fieldStart = true;
            } else {
                begun = true;
                fieldStart = c == delimiter;
            }
        }
        return records + (begun ? 1 : 0);
    }
}
