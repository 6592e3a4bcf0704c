package org.duxue.reading;

import org.duxue.shared.MessageKey;

/** What the cells of a column accept, as the end of a sentence. */
final class Expected {

    static final MessageKey TEXT = MessageKey.of("expected.text");
    static final MessageKey CODE = MessageKey.of("expected.code");
    static final MessageKey DIGITS = MessageKey.of("expected.digits", "count");
    static final MessageKey INTEGER = MessageKey.of("expected.integer", "range");
    static final MessageKey DECIMAL = MessageKey.of("expected.decimal", "range");
    static final MessageKey DECIMAL_OF_PLACES = MessageKey.of("expected.decimal-of-places", "range", "places");
    static final MessageKey DATE = MessageKey.of("expected.date");
    static final MessageKey MONTH = MessageKey.of("expected.month");
    static final MessageKey TIME = MessageKey.of("expected.time");
    static final MessageKey TIME_BETWEEN = MessageKey.of("expected.time-between", "least", "most");
    static final MessageKey BOOLEAN = MessageKey.of("expected.boolean");
    static final MessageKey OPTION = MessageKey.of("expected.option", "options");

    /** In place of words that mean “none”. */
    static final MessageKey OR_ZERO = MessageKey.of("expected.or-zero", "otherwise");

    /** In place of words that mean “none”, where the cell may be empty. */
    static final MessageKey OR_BLANK = MessageKey.of("expected.or-blank", "otherwise");

    static final MessageKey DUE_DAY = MessageKey.of("expected.due-day");

    static final MessageKey ANY = MessageKey.of("expected.any");
    static final MessageKey BETWEEN = MessageKey.of("expected.between", "least", "most");
    static final MessageKey AT_LEAST = MessageKey.of("expected.at-least", "least");

    private Expected() {}
}
