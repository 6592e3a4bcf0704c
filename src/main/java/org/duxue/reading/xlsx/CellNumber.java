package org.duxue.reading.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Converts numbers as stored to the form in which people write the value. */
final class CellNumber {

    /** The precision of a spreadsheet number; stored digits after these are noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 64;
    private static final int MOST_DECIMALS = 30;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    /** 9999-12-31. */
    private static final int LAST_SERIAL = 2_958_465;
    /** 29 February 1900, which did not exist; spreadsheets count it nevertheless. */
    private static final int NO_DAY = 60;

    private static final LocalDate BASE = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;

    private final int daysToBase;

    CellNumber(boolean countsFrom1904) {
        this.daysToBase = countsFrom1904 ? DAYS_TO_1904 : 0;
    }

    /** @param stored the number as written in the part */
    String text(String stored, CellFormat format) {
        if (format.shape() == CellFormat.Shape.NUMBER
                && format.unit().isEmpty()
                && format.digits() == 0
                && isPlain(stored)) {
            return stored;
        }
        if (stored.length() > LONGEST) {
            return stored;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(stored).round(DIGITS);
        } catch (NumberFormatException noNumber) {
            return stored;
        }
        return switch (format.shape()) {
            case NUMBER, OTHER_NUMBER -> padded(written(number), format.digits()) + format.unit();
            case YEAR, MONTH, DAY -> date(number, format.shape());
            case CLOCK, LONG_CLOCK, STOP_WATCH -> time(number, format.shape());
        };
    }

    /** Up to 15 digits with at most one point, as nearly all numbers are. */
    private static boolean isPlain(String stored) {
        int length = stored.length();
        if (length == 0
                || length > DIGITS.getPrecision() + 1
                || (stored.charAt(0) == '0' && length > 1 && stored.charAt(1) != '.')) {
            return false;
        }
        int points = 0;
        for (int i = 0; i < length; i++) {
            char c = stored.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean isFraction = points == 1 && stored.charAt(0) != '.' && stored.charAt(length - 1) > '0';
        return points == 0 ? length <= DIGITS.getPrecision() : isFraction;
    }

    /** Exact, except for whole numbers of more than 15 digits: the others are lost, so they keep their exponent. */
    private static String written(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        boolean isLong = shortest.precision() - (long) shortest.scale() > DIGITS.getPrecision();
        return isLong || shortest.scale() > MOST_DECIMALS ? scientific(shortest) : shortest.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        long exponent = digits.length() - 1 - (long) number.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "" : "+")
                + exponent;
    }

    private static String padded(String digits, int most) {
        boolean isWhole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole && digits.length() < most ? "0".repeat(most - digits.length()) + digits : digits;
    }

    private String date(BigDecimal number, CellFormat.Shape shape) {
        long seconds = seconds(number);
        long serial = seconds < 0 ? -1 : Math.floorDiv(seconds, SECONDS_A_DAY.longValue()) + this.daysToBase;
        if (serial < (this.daysToBase == 0 ? 1 : 0) || serial > LAST_SERIAL) {
            return written(number);
        }
        String day = serial == NO_DAY && this.daysToBase == 0
                ? "1900-02-29"
                : BASE.plusDays(serial < NO_DAY ? serial + 1 : serial).toString();
        return switch (shape) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            default -> {
                long ofDay = seconds % SECONDS_A_DAY.longValue();
                yield ofDay == 0 ? day : day + " " + clock(ofDay, ofDay % MINUTE != 0);
            }
        };
    }

    /** In whole seconds; a spreadsheet stores a time as a binary fraction of a day. -1 for an invalid moment. */
    private static long seconds(BigDecimal number) {
        boolean isMoment = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) < 0;
        return isMoment
                ? number.multiply(SECONDS_A_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()
                : -1;
    }

    private static String time(BigDecimal number, CellFormat.Shape shape) {
        long seconds = seconds(number);
        if (seconds < 0) {
            return written(number);
        }
        return shape == CellFormat.Shape.STOP_WATCH
                ? "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)
                : clock(seconds, shape == CellFormat.Shape.LONG_CLOCK || seconds % MINUTE != 0);
    }

    private static String clock(long seconds, boolean withSeconds) {
        String hours = "%d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
        return withSeconds ? "%s:%02d".formatted(hours, seconds % MINUTE) : hours;
    }
}
