package org.duxue.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** Running times. A plain number is minutes.seconds: 3.55 is 3 min 55 s, 4.5 is 4 min 50 s. */
final class TimeCells {

    /** Minutes, a mark, seconds, an optional decimal of a second, an optional closing mark. */
    private static final Pattern MARKED =
            Pattern.compile("(\\d{1,2})\\s*(?:['’′‘`:]|分)\\s*(\\d{1,2})(?:\\.\\d+)?\\s*(?:\"|”|″|“|''|′′|’’|秒)?");

    private static final Pattern POINT = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2})\\d*)?");
    /** A bare number where the title says that the column is in seconds. */
    private static final Pattern SECONDS_ONLY = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");

    private static final Pattern IN_SECONDS = Pattern.compile("\\d{1,3}(?:\\.\\d+)?\\s*(?:秒|秒钟|s|S)");
    private static final Pattern OF_DAY = Pattern.compile("\\d{1,2}:\\d{1,2}:\\d{1,2}(?:\\.\\d+)?");
    private static final int MINUTE = 60;

    static final CellType<Integer> SECONDS = new CellType<>() {

        @Override
        public @Nullable Integer read(String text, Column<Integer> column, Row row) {
            String time = WidthFolding.fold(text, row);
            boolean isInSeconds =
                    row.factor(column) != null && SECONDS_ONLY.matcher(time).matches();
            int seconds =
                    isInSeconds || IN_SECONDS.matcher(time).matches() ? wholeSeconds(time, row) : seconds(time, row);
            if (seconds < 0) {
                row.fail(column, OF_DAY.matcher(time).matches() ? ReadingRules.TIME_OF_DAY : ReadingRules.TIME);
                return null;
            }
            if (!column.limits().allow(seconds)) {
                row.fail(column, ReadingRules.RANGE);
                return null;
            }
            return seconds;
        }

        @Override
        public int plain(String text) {
            boolean isMarked = isPlain(text) && text.charAt(1) != '.';
            int seconds = isMarked ? seconds(digit(text, 0), digit(text, 2) * 10 + digit(text, 3)) : -1;
            return seconds < 0 ? Row.NO_NUMBER : seconds;
        }

        @Override
        public CellShape shape() {
            return CellShape.TIME;
        }

        @Override
        public Message expected(Limits limits) {
            if (limits.least() == null || limits.most() == null) {
                return Expected.TIME.with();
            }
            return Expected.TIME_BETWEEN.with(
                    clock(limits.least().intValue()), clock(limits.most().intValue()));
        }
    };

    private TimeCells() {}

    private static int wholeSeconds(String time, Row row) {
        row.tolerate(Normalization.CONVERTED);
        int end = 0;
        while (end < time.length() && time.charAt(end) >= '0' && time.charAt(end) <= '9') {
            end++;
        }
        return Integer.parseInt(time, 0, end, 10);
    }

    private static int seconds(String time, Row row) {
        if (isPlain(time)) {
            if (time.charAt(1) == '.') {
                row.tolerate(Normalization.MINUTES_POINT_SECONDS);
            }
            return seconds(digit(time, 0), digit(time, 2) * 10 + digit(time, 3));
        }
        Matcher marked = MARKED.matcher(time);
        if (marked.matches()) {
            return seconds(Integer.parseInt(marked.group(1)), Integer.parseInt(marked.group(2)));
        }
        Matcher point = POINT.matcher(time);
        if (!point.matches()) {
            return -1;
        }
        row.tolerate(Normalization.MINUTES_POINT_SECONDS);
        String digits = point.group(2) == null ? "0" : point.group(2);
        int seconds = Integer.parseInt(digits) * (digits.length() == 1 ? 10 : 1);
        return seconds(Integer.parseInt(point.group(1)), seconds);
    }

    private static int seconds(int minutes, int seconds) {
        return seconds >= MINUTE ? -1 : minutes * MINUTE + seconds;
    }

    /** Whether the text has the form 3'55, 3'55", 3:55 or 3.55, by far the most common ones. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length != 4 && length != 5) {
            return false;
        }
        char mark = text.charAt(1);
        return (mark == '\'' || mark == ':' || (mark == '.' && length == 4))
                && (length == 4 || text.charAt(4) == '"')
                && isDigit(text, 0)
                && isDigit(text, 2)
                && isDigit(text, 3);
    }

    private static boolean isDigit(String text, int place) {
        return text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private static int digit(String text, int place) {
        return text.charAt(place) - '0';
    }

    private static String clock(int seconds) {
        return "%d'%02d\"".formatted(seconds / MINUTE, seconds % MINUTE);
    }
}
