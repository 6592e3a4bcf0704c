package org.duxue.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Period;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Days and months in the forms that Excel, WPS and people write. */
final class DateCells {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern MONTH_SEPARATED = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月");
    private static final Pattern MONTH_COMPACT = Pattern.compile("(\\d{4})(\\d{2})");
    /** Day 0 of Excel's calendar, as all serial numbers after February 1900 count. */
    private static final LocalDate SERIAL_BASE = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 18_264;
    private static final int LAST_SERIAL = 73_051;

    static final CellType<LocalDate> DATE = new CellType<>() {

        @Override
        public @Nullable LocalDate read(String text, Column<LocalDate> column, Row row) {
            String day = Folding.fold(text, row);
            try {
                LocalDate date = date(day, row);
                if (date != null) {
                    return date;
                }
                row.fail(column, ProblemType.TYPE_ERROR, "date", new Text("不是日期", "is not a date"));
            } catch (DateTimeException noSuchDay) {
                row.fail(column, ProblemType.TYPE_ERROR, "date", new Text("这一天不存在", "is a day that does not exist"));
            }
            return null;
        }

        @Override
        public CellShape shape() {
            return CellShape.DATE;
        }

        @Override
        public Text expected(Limits limits) {
            return new Text("应为日期，例如 2023-06-30", "write a date such as 2023-06-30");
        }
    };

    static final CellType<Period> MONTH = new CellType<>() {

        @Override
        public @Nullable Period read(String text, Column<Period> column, Row row) {
            String month = Folding.fold(text, row);
            for (Pattern form : new Pattern[] {MONTH_SEPARATED, MONTH_CHINESE, MONTH_COMPACT}) {
                Matcher parts = form.matcher(month);
                if (parts.matches() && isMonth(parts.group(2))) {
                    return Period.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
                }
            }
            row.fail(column, ProblemType.TYPE_ERROR, "month", new Text("不是月份", "is not a month"));
            return null;
        }

        @Override
        public CellShape shape() {
            return CellShape.MONTH;
        }

        @Override
        public Text expected(Limits limits) {
            return new Text("应为月份，例如 2023-06", "write a month such as 2023-06");
        }
    };

    private DateCells() {}

    private static @Nullable LocalDate date(String text, Row row) {
        if (isPlain(text)) {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            row.tolerate(Tolerance.DATE_FORM);
            return of(separated.group(1), separated.group(3), separated.group(4));
        }
        for (Pattern form : new Pattern[] {CHINESE, COMPACT}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                row.tolerate(Tolerance.DATE_FORM);
                return of(parts.group(1), parts.group(2), parts.group(3));
            }
        }
        if (SERIAL.matcher(text).matches()) {
            int serial = Integer.parseInt(text);
            if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                row.tolerate(Tolerance.SERIAL_DATE);
                return SERIAL_BASE.plusDays(serial);
            }
        }
        return null;
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
