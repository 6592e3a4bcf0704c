package org.duxue.report.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds years, months and days; a month without a year is of the year told last, else of the year of the report. */
final class TimeFinder {

    private static final String CN_YEAR = "[零〇一二三四五六七八九]{4}";
    private static final String SMALL = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<!\\d)(\\d{4}|" + CN_YEAR + ")(?:年|[-/.](?=\\d{1,2}(?!\\d)))(?:度|底|末|初|上半年|下半年|秋季|春季)?"
                    + "|(本年|今年|当年|上年|去年|明年|后年|次年|本年度|上年度|下年度|同年)(?:度|底|末|初|同期)?)"
                    + "(?:(" + SMALL + ")月份?(?:底|末|初|上旬|中旬|下旬)?(?:[-/.]?(" + SMALL
                    + ")[日号])?|(?<=[-/.])(\\d{1,2})(?![\\d%])(?:[-/.](\\d{1,2}))?)?"
                    + "|(?<![\\d月])(" + SMALL + ")月(?:份)?(?:底|末|初|上旬|中旬|下旬)?(?:(" + SMALL + ")[日号])?(?![\\d个])"
                    + "|(上个?月|本月)(?:份|底|末)?");
    private static final Pattern RANGE_OF_YEARS =
            Pattern.compile("(?<!\\d)(\\d{4})年?(?:[-—–~～至到]{1,2}(\\d{4})年|[、和及与](\\d{4})年(?=[两二三四]年))");

    /** 明后两年: how far its first and its last year lie from this one. */
    private static final Map<String, int[]> YEARS = Map.of(
            "明后两年", new int[] {1, 2},
            "明后年", new int[] {1, 2},
            "明、后两年", new int[] {1, 2},
            "明后二年", new int[] {1, 2},
            "今明两年", new int[] {0, 1},
            "今明后三年", new int[] {0, 2},
            "今后两年", new int[] {1, 2},
            "未来两年", new int[] {1, 2},
            "去今两年", new int[] {-1, 0},
            "近两年", new int[] {-1, 0});

    /** In front of a time that something is compared with, and that nothing after it is of. */
    private static final String COMPARED = "较比";

    private TimeFinder() {}

    static List<Token> find(String text, LocalDate asOf, @Nullable Moment last, boolean[] taken) {
        List<Token> found = new ArrayList<>();
        Matcher ranges = RANGE_OF_YEARS.matcher(text);
        while (ranges.find()) {
            int from = Integer.parseInt(ranges.group(1));
            int to = Integer.parseInt(ranges.group(2) == null ? ranges.group(3) : ranges.group(2));
            if (from < to) {
                found.add(range(ranges.start(), ranges.end(), from, to, taken));
            }
        }
        YEARS.forEach((word, years) -> {
            int at = text.indexOf(word);
            if (at >= 0 && !taken[at]) {
                int year = asOf.getYear();
                found.add(range(at, at + word.length(), year + years[0], year + years[1], taken));
            }
        });
        Moment before = last;
        Matcher times = TIME.matcher(text);
        while (times.find()) {
            if (taken[times.start()]) {
                continue;
            }
            boolean isUntil = text.substring(0, times.start()).matches(".*(?:截至|截止到?|截至到)");
            Moment moment = moment(times, asOf, isUntil && times.group(1) == null ? null : before);
            if (moment != null) {
                Arrays.fill(taken, times.start(), times.end(), true);
                found.add(new Token(Token.Type.TIME, times.start(), times.end(), Set.of(), moment));
                boolean isCompared = times.start() > 0 && COMPARED.indexOf(text.charAt(times.start() - 1)) >= 0;
                before = isCompared ? before : moment;
            }
        }
        return found;
    }

    private static Token range(int start, int end, int from, int to, boolean[] taken) {
        Arrays.fill(taken, start, end, true);
        return new Token(Token.Type.TIME, start, end, Set.of("RANGE", Years.FROM + from), new Moment(to, 0, 0, false));
    }

    private static @Nullable Moment moment(Matcher times, LocalDate asOf, @Nullable Moment last) {
        if (times.group(9) != null) {
            LocalDate month = times.group(9).startsWith("上") ? asOf.minusMonths(1) : asOf;
            return new Moment(month.getYear(), month.getMonthValue(), 0, false);
        }
        int month = number(
                times.group(3) == null ? times.group(7) == null ? times.group(5) : times.group(7) : times.group(3));
        int day = number(
                times.group(4) == null ? times.group(8) == null ? times.group(6) : times.group(8) : times.group(4));
        if (month == 0 && times.group().matches(".*年[底末]")) {
            month = 12;
        }
        if (month == 0 && times.group().endsWith("同期")) {
            month = asOf.getMonthValue();
        }
        boolean isInferred = times.group(1) == null;
        int year = year(times, asOf, last);
        try {
            Moment moment = new Moment(year, month, day, isInferred);
            moment.first();
            return year < 1950 || year > 2100 ? null : moment;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int year(Matcher times, LocalDate asOf, @Nullable Moment last) {
        if (times.group(1) != null) {
            return number(times.group(1));
        }
        String word = times.group(2);
        if (word == null) {
            return last == null ? asOf.getYear() : last.year();
        }
        if (word.startsWith("上") || word.startsWith("去")) {
            return asOf.getYear() - 1;
        }
        if (word.startsWith("后")) {
            return asOf.getYear() + 2;
        }
        if (word.startsWith("明") || word.startsWith("次") || word.startsWith("下")) {
            return asOf.getYear() + 1;
        }
        return word.startsWith("当") || word.startsWith("同")
                ? last == null ? asOf.getYear() : last.year()
                : asOf.getYear();
    }

    private static int number(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : Numeral.parse(word).map(java.math.BigDecimal::intValue).orElse(0);
    }
}
