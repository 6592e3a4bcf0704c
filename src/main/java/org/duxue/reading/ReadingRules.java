package org.duxue.reading;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;
import static org.duxue.shared.ProblemType.DUPLICATE_LABEL;
import static org.duxue.shared.ProblemType.ENCODING_ERROR;
import static org.duxue.shared.ProblemType.EXTRA_CELL;
import static org.duxue.shared.ProblemType.FILE_NAME;
import static org.duxue.shared.ProblemType.LOST_DIGITS;
import static org.duxue.shared.ProblemType.MISSING_CELL;
import static org.duxue.shared.ProblemType.MISSING_LABEL;
import static org.duxue.shared.ProblemType.PRIMARY_KEY;
import static org.duxue.shared.ProblemType.SOURCE_ERROR;
import static org.duxue.shared.ProblemType.TYPE_ERROR;

import org.duxue.shared.MessageKey;
import org.duxue.shared.RuleCode;

/** The rules that any file, row or cell can break, whatever its subject. */
final class ReadingRules {

    private static final String EXPECTED = "expected";

    static final RuleCode TOO_LARGE = RuleCode.error(SOURCE_ERROR, "too-large", "most");
    static final RuleCode WORKBOOK = RuleCode.error(SOURCE_ERROR, "workbook");
    static final RuleCode OLD_WORKBOOK = RuleCode.error(SOURCE_ERROR, "workbook.old");
    static final RuleCode NOT_TEXT = RuleCode.error(ENCODING_ERROR, "not-text");
    static final RuleCode ENCODING = RuleCode.error(ENCODING_ERROR, "encoding", "row");
    static final RuleCode QUOTES = RuleCode.error(SOURCE_ERROR, "quotes", "row");
    static final RuleCode STRAY_QUOTES = RuleCode.error(SOURCE_ERROR, "quotes.stray", "row", "last");
    static final RuleCode FORMAT_CHARACTERS = RuleCode.notice("format-characters", "count");
    static final RuleCode NEAR_COLUMN = RuleCode.question("near-column", "title", "near");
    static final RuleCode OTHER_AMOUNT = RuleCode.question("near-column.other-amount", "title", "near");
    static final RuleCode UNTITLED_COLUMN = RuleCode.question("near-column.untitled", "letters", "row", "lacking");
    static final RuleCode COLUMN_LACKING = RuleCode.question("near-column.lacking", "count");
    static final RuleCode ROW_TOO_LONG = RuleCode.error(SOURCE_ERROR, "row-too-long", "row", "most");
    static final RuleCode NUL = RuleCode.error(SOURCE_ERROR, "nul", "row");

    /** For a file that is read as UTF-8. */
    static final RuleCode STRANGE_LETTER = RuleCode.question("mixed-encodings.letter", "row", "letter");

    /** For a file that is read as GB18030. */
    static final RuleCode LOOKS_LIKE_UTF_8 = RuleCode.question("mixed-encodings.utf-8", "row");

    static final RuleCode OTHER_LETTERS = RuleCode.question("mixed-encodings.cell", "other");

    static final RuleCode EMPTY = RuleCode.error(SOURCE_ERROR, "empty");
    static final RuleCode NO_HEADER = RuleCode.error(SOURCE_ERROR, "no-header", "names");
    static final RuleCode OTHER_KIND = RuleCode.error(FILE_NAME, "other-kind", "named", "found");
    static final RuleCode LABEL_MISSING = RuleCode.error(MISSING_LABEL, "missing-label", "missing");
    static final RuleCode LABEL_NEAR = RuleCode.error(MISSING_LABEL, "missing-label.near", "missing", "title");
    static final RuleCode UNIT = RuleCode.error(CONSTRAINT_ERROR, "unit-unknown", "amount", "unit", "right");
    static final RuleCode LABEL_TWICE = RuleCode.error(DUPLICATE_LABEL, "duplicate-label", "label");

    static final RuleCode REQUIRED = RuleCode.error(MISSING_CELL, "required", EXPECTED);
    static final RuleCode UNIQUE = RuleCode.error(PRIMARY_KEY, "unique");
    static final RuleCode EXTRA = RuleCode.error(EXTRA_CELL, "extra-cell", "place");
    static final RuleCode EXAMPLE_ROW = RuleCode.question("example-row");
    static final RuleCode UNLISTED = RuleCode.notice("unlisted", "count");

    static final RuleCode NUMBER = RuleCode.error(TYPE_ERROR, "number", EXPECTED);
    static final RuleCode INTEGER = RuleCode.error(TYPE_ERROR, "integer", EXPECTED);
    static final RuleCode DECIMALS = RuleCode.error(CONSTRAINT_ERROR, "decimals", EXPECTED);
    static final RuleCode POINT = RuleCode.error(CONSTRAINT_ERROR, "decimals.point", "thousands", "decimals");
    static final RuleCode RANGE = RuleCode.error(CONSTRAINT_ERROR, "range", EXPECTED);
    static final RuleCode DATE = RuleCode.error(TYPE_ERROR, "date", EXPECTED);
    static final RuleCode NO_SUCH_DAY = RuleCode.error(TYPE_ERROR, "date.no-such-day", EXPECTED);
    static final RuleCode DATE_WITH_TIME = RuleCode.error(TYPE_ERROR, "date.with-time", EXPECTED);
    static final RuleCode DATE_TOO_EARLY = RuleCode.error(CONSTRAINT_ERROR, "date-too-early", EXPECTED);
    static final RuleCode YEAR_AS_DATE = RuleCode.error(CONSTRAINT_ERROR, "date-too-early.year", "year", EXPECTED);
    static final RuleCode MONTH_OR_OCTOBER = RuleCode.error(TYPE_ERROR, "month.october", EXPECTED);
    static final RuleCode MONTH = RuleCode.error(TYPE_ERROR, "month", EXPECTED);
    static final RuleCode TIME = RuleCode.error(TYPE_ERROR, "time", EXPECTED);
    static final RuleCode TIME_OF_DAY = RuleCode.error(TYPE_ERROR, "time.of-day", EXPECTED);
    static final RuleCode BOOLEAN = RuleCode.error(TYPE_ERROR, "boolean", EXPECTED);
    static final RuleCode ENUM = RuleCode.error(CONSTRAINT_ERROR, "enum", EXPECTED);
    static final RuleCode PATTERN = RuleCode.error(CONSTRAINT_ERROR, "pattern", EXPECTED);
    static final RuleCode NO_CODE = RuleCode.error(TYPE_ERROR, "code", EXPECTED);
    static final RuleCode DIGITS_LOST = RuleCode.error(LOST_DIGITS, "lost-digits");

    /** How often a tolerated form was read, and in which row first. */
    static final MessageKey TOLERATED = MessageKey.of("tolerated", "form", "count", "row");

    private ReadingRules() {}
}
