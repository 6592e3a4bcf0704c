package org.duxue.reading;

import java.util.Locale;
import org.duxue.shared.RuleCode;

/** A deviating form that is accepted. Each is counted and reported, so that nothing is guessed silently. */
enum Normalization {
    SURROUNDING_BLANKS,
    APOSTROPHE,
    FULL_WIDTH,
    THOUSANDS,
    YUAN,
    TEN_THOUSAND,
    UNIT,
    CONVERTED,
    WHOLE_DECIMAL,
    MINUS_SIGN,
    DATE_FORM,
    SERIAL_DATE,
    MINUTES_POINT_SECONDS,
    BLANK_WORD,
    LACKING,
    NOT_APPLICABLE;

    private final RuleCode code =
            RuleCode.notice(name().toLowerCase(Locale.ROOT).replace('_', '-'));

    RuleCode code() {
        return this.code;
    }

    String rule() {
        return this.code.rule();
    }
}
