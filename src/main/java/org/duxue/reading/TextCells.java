package org.duxue.reading;

import java.util.regex.Pattern;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Prose is kept as written; codes are folded to half-width forms. */
final class TextCells {

    /** With a point or a sign, as programs write it: 1E5 is a code such as that of a room. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+\\.\\d*[eE][+-]?\\d+|\\d+[eE][+-]\\d+");

    private static final Text NOT_EMPTY = new Text("应填写文字", "write a text");
    private static final Text AS_TEXT =
            new Text("请把该列设为“文本”格式后重新填写完整编号", "set the column to text and enter the full code again");

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
        public Text expected(Limits limits) {
            return NOT_EMPTY;
        }
    };

    static final CellType<String> CODE = new Code(null, new Text("应填写编号", "write a code"));

    private TextCells() {}

    static CellType<String> codeOf(Pattern form, Text expected) {
        return new Code(form, expected);
    }

    /** A code in scientific notation has lost its last digits, which nothing can bring back. */
    private record Code(@Nullable Pattern form, Text expected) implements CellType<String> {

        @Override
        public @Nullable String read(String text, Column<String> column, Row row) {
            String folded = Folding.fold(text, row);
            if (hasExponent(folded) && SCIENTIFIC.matcher(folded).matches()) {
                row.fail(
                        column,
                        ProblemType.LOST_DIGITS,
                        "lost-digits",
                        new Text(
                                "是科学计数法，末尾数字已丢失；" + AS_TEXT.zh(),
                                "is in scientific notation, its last digits are lost; " + AS_TEXT.en()));
                return null;
            }
            if (this.form != null && !this.form.matcher(folded).matches()) {
                row.fail(column, ProblemType.CONSTRAINT_ERROR, "pattern", new Text("格式不对", "has the wrong form"));
                return null;
            }
            if (this.form == null) {
                row.judgeLetters(column, folded);
            }
            return folded;
        }

        @Override
        public CellShape shape() {
            return CellShape.CODE;
        }

        @Override
        public Text expected(Limits limits) {
            return this.expected;
        }

        @Override
        public boolean knows(String text) {
            return this.form != null && this.form.matcher(Folding.folded(text)).matches();
        }

        private static boolean hasExponent(String text) {
            return text.indexOf('E') > 0 || text.indexOf('e') > 0;
        }
    }
}
