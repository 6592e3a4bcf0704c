package org.duxue.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in whole thousandths: {@code 7.9} is 7900. Plain ones of at most three decimals are read digit by digit, all
 * others exactly like any decimal.
 *
 * @param beyond how digits after the third decimal are rounded, once the exact number is known to be in range
 */
record ThousandthCells(RoundingMode beyond) implements CellType<Integer> {

    private static final int PLACES = 3;
    private static final int STEPS = 1000;
    private static final int MOST_DIGITS = 9;

    @Override
    public @Nullable Integer read(String text, Column<Integer> column, Row row) {
        int plain = row.factor(column) == null ? column.plain(text) : Row.NO_NUMBER;
        if (plain != Row.NO_NUMBER) {
            return plain;
        }
        BigDecimal exact = NumberCells.decimal(text, column, row);
        if (exact == null) {
            return null;
        }
        BigDecimal rounded = exact.setScale(PLACES, this.beyond);
        return rounded.precision() > MOST_DIGITS
                ? NumberCells.outOfRange(column, row)
                : Integer.valueOf(rounded.unscaledValue().intValueExact());
    }

    @Override
    public int plainSteps() {
        return STEPS;
    }

    @Override
    public CellShape shape() {
        return CellShape.DECIMAL;
    }

    @Override
    public Message expected(Limits limits) {
        return NumberCells.DECIMAL.expected(limits);
    }

    /** Up to six digits with up to three decimals. */
    @Override
    public int plain(String text) {
        int length = text.length();
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.', start);
        int end = point < 0 ? length : point;
        int decimals = point < 0 ? 0 : length - point - 1;
        if (end == start || end - start > MOST_DIGITS - PLACES || decimals > PLACES || (decimals == 0 && point >= 0)) {
            return Row.NO_NUMBER;
        }
        int value = 0;
        for (int i = start; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (i != point) {
                if (digit < 0 || digit > 9) {
                    return Row.NO_NUMBER;
                }
                value = value * 10 + digit;
            }
        }
        for (int i = decimals; i < PLACES; i++) {
            value *= 10;
        }
        return start == 0 ? value : -value;
    }
}
