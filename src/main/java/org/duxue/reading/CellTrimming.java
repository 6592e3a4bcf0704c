package org.duxue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Strips what merely surrounds the content of cells, and remembers where, for the notices of the row. */
final class CellTrimming {

    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Normalization> forms = new ArrayList<>();

    void clear() {
        if (!this.columns.isEmpty()) {
            this.columns.clear();
            this.forms.clear();
        }
    }

    /** The text without surrounding blanks and a leading apostrophe. */
    String strip(Column<?> column, String text) {
        return isPlain(text) ? text : stripped(column, text);
    }

    /** Whether nothing has to be stripped, which is nearly always so. */
    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        return first != '\'' && !Whitespace.isBlank(first) && !Whitespace.isBlank(text.charAt(text.length() - 1));
    }

    private String stripped(Column<?> column, String text) {
        String stripped = Whitespace.strip(text);
        if (!stripped.isEmpty() && stripped.length() < text.length()) {
            note(column, text.charAt(0) == '\t' ? Normalization.APOSTROPHE : Normalization.SURROUNDING_BLANKS);
        }
        if (stripped.startsWith("'")) {
            stripped = Whitespace.strip(stripped.substring(1));
            note(column, Normalization.APOSTROPHE);
        }
        return stripped;
    }

    void note(Column<?> column, Normalization form) {
        this.columns.add(column);
        this.forms.add(form);
    }

    void report(BiConsumer<Column<?>, Normalization> notices) {
        for (int i = 0; i < this.columns.size(); i++) {
            notices.accept(this.columns.get(i), this.forms.get(i));
        }
    }
}
