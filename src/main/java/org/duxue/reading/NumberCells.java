package org.duxue.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** Exact numbers. No exponents, no binary floating point. */
final class NumberCells {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    /** Money and counts are not written with three decimals; 1.500 may well mean 1500, with a point for thousands. */
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
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
        public Message expected(Limits limits) {
            return limits.decimals() == Integer.MAX_VALUE
                    ? Expected.DECIMAL.with(limits.range())
                    : Expected.DECIMAL_OF_PLACES.with(limits.range(), limits.decimals());
        }
    };

    static final CellType<Integer> INTEGER = new CellType<>() {

        @Override
        public @Nullable Integer read(String text, Column<Integer> column, Row row) {
            int fast = fewDigits(text);
            if (fast >= 0 && row.factor(column) == null) {
                return column.limits().allow(fast) ? Integer.valueOf(fast) : outOfRange(column, row);
            }
            BigDecimal value = number(text, column, row);
            if (value == null || decimalsOf(value) > 0) {
                row.fail(column, ReadingRules.INTEGER);
                return null;
            }
            if (mayBeThousands(text, column, row)) {
                return null;
            }
            if (value.scale() > 0) {
                row.tolerate(Normalization.WHOLE_DECIMAL);
            }
            if (value.precision() - value.scale() > FEW_DIGITS || !inRange(value, column, row)) {
                return outOfRange(column, row);
            }
            return value.intValueExact();
        }

        @Override
        public int plain(String text) {
            int value = fewDigits(text);
            return value < 0 ? Row.NO_NUMBER : value;
        }

        @Override
        public CellShape shape() {
            return CellShape.WHOLE_NUMBER;
        }

        @Override
        public Message expected(Limits limits) {
            return Expected.INTEGER.with(limits.range());
        }
    };

    private NumberCells() {}

    /** The number, checked; null, after reporting it, when it is wrong. */
    static @Nullable BigDecimal decimal(String text, Column<?> column, Row row) {
        BigDecimal value = number(text, column, row);
        if (value == null) {
            row.fail(column, ReadingRules.NUMBER);
            return null;
        }
        if (decimalsOf(value) > column.limits().decimals()) {
            row.fail(column, ReadingRules.DECIMALS);
            return null;
        }
        if (column.isYuan() && mayBeThousands(text, column, row)) {
            return null;
        }
        return inRange(value, column, row) ? value : null;
    }

    /** Refuses a number whose value depends on whether its point separates decimals or thousands. */
    private static boolean mayBeThousands(String text, Column<?> column, Row row) {
        if (text.indexOf('.') < 0
                || row.factor(column) != null
                || !GROUPED_BY_POINT.matcher(text).matches()) {
            return false;
        }
        row.reject(
                column,
                ReadingRules.POINT,
                text.replace(".", ""),
                new BigDecimal(text).stripTrailingZeros().toPlainString());
        return true;
    }

    /** The value of up to nine plain digits; -1 for any other text. */
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
        String amount = WidthFolding.fold(text, row);
        if (amount.startsWith("\u2212")) {
            amount = "-" + amount.substring(1);
            row.tolerate(Normalization.MINUS_SIGN);
        }
        int end = 0;
        while (end < amount.length() && isOfNumber(amount.charAt(end))) {
            end++;
        }
        BigDecimal value = exact(amount.substring(0, end), row);
        if (value == null) {
            return null;
        }
        return end == amount.length()
                ? multiplied(value, column, row.factor(column), row)
                : inUnit(value, Whitespace.strip(amount.substring(end)), column, row);
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ',';
    }

    /** A unit in the cell takes precedence over that of the title. */
    private static @Nullable BigDecimal inUnit(BigDecimal value, String unit, Column<?> column, Row row) {
        boolean isYear = unit.equals("年") && column.key().endsWith("_year");
        if (unit.equals("元") || isYear) {
            row.tolerate(isYear ? Normalization.UNIT : Normalization.YUAN);
            return value;
        }
        BigDecimal factor = column.dimension().factor(unit);
        if (factor != null && factor.compareTo(BigDecimal.ONE) == 0) {
            row.tolerate(Normalization.UNIT);
        }
        return factor == null ? null : multiplied(value, column, factor, row);
    }

    private static BigDecimal multiplied(BigDecimal value, Column<?> column, @Nullable BigDecimal factor, Row row) {
        if (factor == null || factor.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        boolean isTenThousandYuan = column.isYuan() && factor.compareTo(TEN_THOUSAND) == 0;
        row.tolerate(isTenThousandYuan ? Normalization.TEN_THOUSAND : Normalization.CONVERTED);
        BigDecimal product = value.multiply(factor).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    private static @Nullable BigDecimal exact(String digits, Row row) {
        if (digits.length() > MANY_DIGITS) {
            return null;
        }
        if (isPlain(digits)) {
            return new BigDecimal(digits);
        }
        if (GROUPED.matcher(digits).matches()) {
            row.tolerate(Normalization.THOUSANDS);
            return new BigDecimal(digits.replace(",", ""));
        }
        return null;
    }

    /**
     * Digits with at most one leading minus and one point; without a pattern, since nearly all cells are of this form.
     */
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
        row.fail(column, ReadingRules.RANGE);
        return null;
    }
}
