package org.duxue.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** Dates and months in the forms that Excel, WPS and people write. */
final class DateCells {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern WITH_TIME = Pattern.compile("\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?[T ]+\\d{1,2}:\\d{2}.*");
    private static final Pattern MONTH_SEPARATED = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");

    /** 2023.10, typed as a number to mean October, is saved as 2023.1. */
    private static final Pattern OCTOBER_OR_JANUARY = Pattern.compile("\\d{4}\\.1");

    private static final Pattern MONTH_CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月");
    private static final Pattern MONTH_COMPACT = Pattern.compile("(\\d{4})(\\d{2})");
    /** Day 0 of Excel's calendar, from which all serial numbers after February 1900 count. */
    private static final LocalDate SERIAL_BASE = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 18_264;
    private static final int LAST_SERIAL = 73_051;

    /** No event that the columns record happened before this day. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static final CellType<LocalDate> DATE = new DayCells(EARLIEST);

    /** A date of birth may be earlier; the column limits how old a person may be. */
    static final CellType<LocalDate> BIRTH_DATE = new DayCells(LocalDate.MIN);

    private record DayCells(LocalDate earliest) implements CellType<LocalDate> {

        @Override
        public @Nullable LocalDate read(String text, Column<LocalDate> column, Row row) {
            String day = WidthFolding.fold(text, row);
            try {
                LocalDate date = date(day, row);
                if (date == null) {
                    row.fail(
                            column, WITH_TIME.matcher(day).matches() ? ReadingRules.DATE_WITH_TIME : ReadingRules.DATE);
                } else if (date.isBefore(this.earliest)) {
                    reportTooEarly(date, column, row);
                } else {
                    return date;
                }
            } catch (DateTimeException noSuchDay) {
                row.fail(column, ReadingRules.NO_SUCH_DAY);
            }
            return null;
        }

        @Override
        public CellShape shape() {
            return CellShape.DATE;
        }

        @Override
        public Message expected(Limits limits) {
            return Expected.DATE.with();
        }
    }

    static final CellType<Period> MONTH = new CellType<>() {

        @Override
        public @Nullable Period read(String text, Column<Period> column, Row row) {
            String month = WidthFolding.fold(text, row);
            if (OCTOBER_OR_JANUARY.matcher(month).matches()) {
                row.fail(column, ReadingRules.MONTH_OR_OCTOBER);
                return null;
            }
            for (Pattern form : new Pattern[] {MONTH_SEPARATED, MONTH_CHINESE, MONTH_COMPACT}) {
                Matcher parts = form.matcher(month);
                if (parts.matches() && isMonth(parts.group(2))) {
                    return Period.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
                }
            }
            row.fail(column, ReadingRules.MONTH);
            return null;
        }

        @Override
        public CellShape shape() {
            return CellShape.MONTH;
        }

        @Override
        public Message expected(Limits limits) {
            return Expected.MONTH.with();
        }
    };

    private DateCells() {}

    private static @Nullable LocalDate date(String text, Row row) {
        if (isPlain(text)) {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            row.tolerate(Normalization.DATE_FORM);
            return of(separated.group(1), separated.group(3), separated.group(4));
        }
        for (Pattern form : new Pattern[] {CHINESE, COMPACT}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                row.tolerate(Normalization.DATE_FORM);
                return of(parts.group(1), parts.group(2), parts.group(3));
            }
        }
        if (!row.isOf1904() && SERIAL.matcher(text).matches()) {
            int serial = Integer.parseInt(text);
            if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                row.tolerate(Normalization.SERIAL_DATE);
                return SERIAL_BASE.plusDays(serial);
            }
        }
        return null;
    }

    /** A year typed into a date cell becomes a serial number: 2020 is saved as 1905/7/12. */
    private static void reportTooEarly(LocalDate date, Column<?> column, Row row) {
        long year = ChronoUnit.DAYS.between(SERIAL_BASE, date);
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            row.reject(column, ReadingRules.YEAR_AS_DATE, Long.toString(year), column.expected());
        } else {
            row.fail(column, ReadingRules.DATE_TOO_EARLY);
        }
    }

    /** Whether the text is of the plain form 2023-06-30, by far the most common. */
    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static boolean isMonth(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= 12;
    }
}
