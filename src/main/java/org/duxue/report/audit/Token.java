package org.duxue.report.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence that is understood.
 *
 * @param tags what it means; see words.txt
 * @param value what it stands for: an Amount, a Moment, the code of a school, the name of an agency
 */
record Token(
        Type type,
        int start,
        int end,
        Set<String> tags,
        @Nullable Object value) {

    /** What a piece is. */
    enum Type {
        WORD,
        NUMBER,
        TIME,
        SCHOOL,
        AGENCY,
        MARK,
        /** Understood and without meaning for figures: numbers of documents, of lists, articles. */
        ASIDE
    }

    boolean is(String tag) {
        return this.tags.contains(tag);
    }

    boolean isNumber() {
        return this.type == Type.NUMBER;
    }

    Amount amount() {
        if (this.value instanceof Amount amount) {
            return amount;
        }
        throw new IllegalStateException("not a number: " + this);
    }

    Moment moment() {
        if (this.value instanceof Moment moment) {
            return moment;
        }
        throw new IllegalStateException("not a time: " + this);
    }

    String name() {
        return String.valueOf(this.value);
    }
}
