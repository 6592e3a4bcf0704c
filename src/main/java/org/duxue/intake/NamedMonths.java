package org.duxue.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Period;

/**
 * Finds the months that a text names. The month of a full date does not count, nor does the month in which a form was
 * filled in.
 */
final class NamedMonths {

    private static final Pattern WITH_YEAR = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*(?:年|[-./])\\s*(\\d{1,2})(?:\\s*月份?|(?![-./年月\\d]))(?!\\s*\\d{1,2}\\s*[日号])");
    private static final Pattern UNTIL =
            Pattern.compile("(?:至|到|[-—~～])\\s*(?:(20\\d{2})\\s*年\\s*)?(\\d{1,2})\\s*月(?!\\s*\\d{1,2}\\s*[日号])");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(?<![\\d年./至到—~～-])(\\d{1,2})\\s*月份(?!\\d)");
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("日期|时间|填于|制表|打印|导出|下载|印发|发布|修订|根据|按照|依据|要求|通知|文件|〔|开始|起");

    private static final Pattern IMPOSSIBLE =
            Pattern.compile("(?<!\\d)20\\d{2}(?:年(?:00?|1[3-9]|[2-9]\\d)月|[-.](?:00|1[3-9])(?![-.\\d]|学年))");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<![\\d年./至到—~～-])(\\d{1,2})月(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})");
    private static final Pattern DAY =
            Pattern.compile("(20\\d{2})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*(?:月|[-./])\\s*\\d{1,2}\\s*日?");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})\\s*(?:月份?)?");
    private static final Pattern SERIAL = Pattern.compile("4\\d{4}");
    private static final LocalDate SERIAL_BASE = LocalDate.of(1899, 12, 30);
    private static final int MONTHS = 12;

    private NamedMonths() {}

    /** The months in a line above the header. */
    static List<Period> inTitle(String title, Period own) {
        List<Period> months = new ArrayList<>();
        String text = plain(title);
        if (OF_SOMETHING_ELSE.matcher(text).find()) {
            return months;
        }
        Matcher withYear = WITH_YEAR.matcher(text);
        while (withYear.find()) {
            add(months, year(withYear.group(1)), withYear.group(2));
            Matcher until = UNTIL.matcher(text).region(withYear.end(), text.length());
            if (until.lookingAt()) {
                int year = until.group(1) == null ? year(withYear.group(1)) : year(until.group(1));
                add(months, year, until.group(2));
            }
        }
        Matcher withoutYear = WITHOUT_YEAR.matcher(text);
        while (withoutYear.find()) {
            add(months, own.month().getYear(), withoutYear.group(1));
        }
        return months;
    }

    /** The months in the name of a sheet, written as in a title or shorter. */
    static List<Period> inSheetName(String name, Period own) {
        String text = plain(name);
        List<Period> months = inTitle(text, own);
        Matcher compact = COMPACT.matcher(text);
        Matcher bare = MONTH_ALONE.matcher(text);
        if (months.isEmpty() && compact.matches()) {
            add(months, year(compact.group(1)), compact.group(2));
        } else if (months.isEmpty() && bare.find()) {
            add(months, own.month().getYear(), bare.group(1));
        }
        return months;
    }

    /** The months in a cell of a column for the month. */
    static List<Period> inCell(String cell, Period own) {
        List<Period> months = new ArrayList<>();
        String text = MonthText.folded(cell).strip();
        Matcher bare = BARE.matcher(text);
        Matcher compact = COMPACT.matcher(text);
        Matcher day = DAY.matcher(text);
        if (bare.matches()) {
            add(months, own.month().getYear(), bare.group(1));
        } else if (compact.matches()) {
            add(months, year(compact.group(1)), compact.group(2));
        } else if (day.matches()) {
            add(months, year(day.group(1)), day.group(2));
        } else if (SERIAL.matcher(text).matches()) {
            LocalDate serial = SERIAL_BASE.plusDays(Integer.parseInt(text));
            months.add(Period.of(serial.getYear(), serial.getMonthValue()));
        } else {
            return inTitle(text, own);
        }
        return months;
    }

    /** Text of a title or cell in the form of a month that does not exist, such as 2023年13月. */
    static Optional<String> impossibleIn(String text) {
        String plain = plain(text);
        return OF_SOMETHING_ELSE.matcher(plain).find()
                ? Optional.empty()
                : IMPOSSIBLE.matcher(plain).results().map(MatchResult::group).findFirst();
    }

    private static String plain(String text) {
        return BLANKS.matcher(MonthText.folded(text)).replaceAll("");
    }

    private static int year(String digits) {
        return Integer.parseInt(digits);
    }

    private static void add(List<Period> months, int year, String digits) {
        int month = Integer.parseInt(digits);
        if (month >= 1 && month <= MONTHS && !months.contains(Period.of(year, month))) {
            months.add(Period.of(year, month));
        }
    }
}
