package org.duxue.reading;

import java.util.regex.Pattern;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** Prose is kept as written; codes are folded to half-width forms. */
final class TextCells {

    /** With a point or a sign, as programs write it; 1E5 is a code, such as that of a room. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+\\.\\d*[eE][+-]?\\d+|\\d+[eE][+-]\\d+");

    static final CellType<String> PROSE = new CellType<>() {

        @Override
        public String read(String text, Column<String> column, Row row) {
            row.judgeLetters(column, text);
            return text;
        }

        @Override
        public CellShape shape() {
            return CellShape.TEXT;
        }

        @Override
        public Message expected(Limits limits) {
            return Expected.TEXT.with();
        }
    };

    static final CellType<String> CODE = new Code(null, Expected.CODE.with());

    private TextCells() {}

    static CellType<String> digits(int count) {
        return new Code(Pattern.compile("\\d{" + count + "}"), Expected.DIGITS.with(count));
    }

    /** A code in scientific notation has lost its last digits, which cannot be restored. */
    private record Code(@Nullable Pattern form, Message expected) implements CellType<String> {

        @Override
        public @Nullable String read(String text, Column<String> column, Row row) {
            String folded = WidthFolding.fold(text, row);
            if (this.form != null && holdsBlank(folded)) {
                folded = Whitespace.removeAll(folded);
                row.tolerate(Normalization.SURROUNDING_BLANKS);
            }
            if (hasExponent(folded) && SCIENTIFIC.matcher(folded).matches()) {
                row.reject(column, ReadingRules.DIGITS_LOST);
                return null;
            }
            if (this.form != null && !this.form.matcher(folded).matches()) {
                row.fail(column, ReadingRules.PATTERN);
                return null;
            }
            if (this.form == null) {
                if (!NumberForms.in(folded).isEmpty()) {
                    row.fail(column, ReadingRules.NO_CODE);
                    return null;
                }
                if (!row.judgeDigits(column, folded)) {
                    return null;
                }
                row.judgeLetters(column, folded);
            }
            return folded;
        }

        @Override
        public CellShape shape() {
            return CellShape.CODE;
        }

        @Override
        public Message expected(Limits limits) {
            return this.expected;
        }

        @Override
        public boolean knows(String text) {
            return this.form != null
                    && this.form.matcher(WidthFolding.folded(text)).matches();
        }

        private static boolean holdsBlank(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Whitespace.isBlank(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasExponent(String text) {
            return text.indexOf('E') > 0 || text.indexOf('e') > 0;
        }
    }
}
