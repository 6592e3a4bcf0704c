package org.duxue.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Exact numbers. No exponents, no binary floating point. */
final class NumberCells {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int TEN_THOUSAND_ZEROS = 4;
    private static final int FEW_DIGITS = 9;
    private static final int MANY_DIGITS = 40;

    static final CellType<BigDecimal> DECIMAL = new CellType<>() {

        @Override
        public @Nullable BigDecimal read(String text, Column<BigDecimal> column, Row row) {
            return decimal(text, column, row);
        }

        @Override
        public CellShape shape() {
            return CellShape.DECIMAL;
        }

        @Override
        public Text expected(Limits limits) {
            Text range = limits.range();
            String places = limits.decimals() == Integer.MAX_VALUE ? "" : "，最多 " + limits.decimals() + " 位小数";
            String decimals =
                    limits.decimals() == Integer.MAX_VALUE ? "" : " with at most " + limits.decimals() + " decimals";
            return new Text("应为" + range.zh() + "数字" + places, "write a number" + range.en() + decimals);
        }
    };

    static final CellType<Integer> INTEGER = new CellType<>() {

        @Override
        public @Nullable Integer read(String text, Column<Integer> column, Row row) {
            int fast = fewDigits(text);
            if (fast >= 0 && !row.isInTenThousands(column)) {
                return column.limits().allow(fast) ? Integer.valueOf(fast) : outOfRange(column, row);
            }
            BigDecimal value = number(text, column, row);
            if (value == null || decimalsOf(value) > 0) {
                row.fail(column, ProblemType.TYPE_ERROR, "integer", new Text("不是整数", "is not a whole number"));
                return null;
            }
            if (value.scale() > 0) {
                row.tolerate(Tolerance.WHOLE_DECIMAL);
            }
            if (value.precision() - value.scale() > FEW_DIGITS || !inRange(value, column, row)) {
                return outOfRange(column, row);
            }
            return value.intValueExact();
        }

        @Override
        public int plain(String text) {
            int value = fewDigits(text);
            return value < 0 ? Row.NOTHING : value;
        }

        @Override
        public CellShape shape() {
            return CellShape.WHOLE_NUMBER;
        }

        @Override
        public Text expected(Limits limits) {
            Text range = limits.range();
            return new Text("应为" + range.zh() + "整数", "write a whole number" + range.en());
        }
    };

    private NumberCells() {}

    /** The number, judged; nothing, reported, when it is wrong. */
    static @Nullable BigDecimal decimal(String text, Column<?> column, Row row) {
        BigDecimal value = number(text, column, row);
        if (value == null) {
            row.fail(column, ProblemType.TYPE_ERROR, "number", new Text("不是数字", "is not a number"));
            return null;
        }
        if (decimalsOf(value) > column.limits().decimals()) {
            row.fail(column, ProblemType.CONSTRAINT_ERROR, "decimals", new Text("小数位数过多", "has too many decimals"));
            return null;
        }
        return inRange(value, column, row) ? value : null;
    }

    /** The value of up to nine plain digits, or -1 when the text is anything else. */
    private static int fewDigits(String text) {
        int length = text.length();
        if (length > FEW_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static @Nullable BigDecimal number(String text, Column<?> column, Row row) {
        String digits = Folding.fold(text, row);
        boolean tenThousand = false;
        boolean hasUnit = false;
        if (digits.endsWith("元")) {
            digits = cut(digits);
            hasUnit = true;
        }
        if (digits.endsWith("万") && column.isYuan()) {
            digits = cut(digits);
            tenThousand = true;
        }
        if (!tenThousand && hasUnit) {
            row.tolerate(Tolerance.YUAN);
        }
        if (digits.startsWith("\u2212")) {
            digits = "-" + digits.substring(1);
            row.tolerate(Tolerance.MINUS_SIGN);
        }
        BigDecimal value = exact(digits, row);
        if (value != null && (tenThousand || (!hasUnit && row.isInTenThousands(column)))) {
            row.tolerate(Tolerance.TEN_THOUSAND);
            return value.movePointRight(TEN_THOUSAND_ZEROS);
        }
        return value;
    }

    private static @Nullable BigDecimal exact(String digits, Row row) {
        if (digits.length() > MANY_DIGITS) {
            return null;
        }
        if (isPlain(digits)) {
            return new BigDecimal(digits);
        }
        if (GROUPED.matcher(digits).matches()) {
            row.tolerate(Tolerance.THOUSANDS);
            return new BigDecimal(digits.replace(",", ""));
        }
        return null;
    }

    /** Digits with at most a minus before and a point among them; by hand, as nearly all cells are so. */
    private static boolean isPlain(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        for (int i = start; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return false;
            }
        }
        return digits.length() > start && point != start && point != digits.length() - 1;
    }

    private static String cut(String digits) {
        return Blanks.strip(digits.substring(0, digits.length() - 1));
    }

    private static int decimalsOf(BigDecimal value) {
        return value.scale() <= 0 ? 0 : Math.max(0, value.stripTrailingZeros().scale());
    }

    private static boolean inRange(BigDecimal value, Column<?> column, Row row) {
        if (column.limits().allow(value)) {
            return true;
        }
        outOfRange(column, row);
        return false;
    }

    static @Nullable Integer outOfRange(Column<?> column, Row row) {
        row.fail(column, ProblemType.CONSTRAINT_ERROR, "range", new Text("超出范围", "is out of range"));
        return null;
    }
}
