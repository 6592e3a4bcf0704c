package org.duxue.report.reply;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.report.words.Words;

/** How the audit knows sections, counts, plans and days in the sentences of a draft. */
enum Grammar {
    CHINESE {
        @Override
        List<Day> days(String sentence) {
            return CHINESE_DAY
                    .matcher(sentence)
                    .results()
                    .map(day -> new Day(day.group(), number(day, 1), number(day, 2)))
                    .toList();
        }

        @Override
        String unit(String word) {
            return word;
        }

        @Override
        String counted(String what) {
            return what;
        }
    },
    ENGLISH {
        @Override
        List<Day> days(String sentence) {
            Stream<Day> spelt = ENGLISH_DAY
                    .matcher(sentence)
                    .results()
                    .map(day -> new Day(
                            day.group(),
                            number(day, 2),
                            Month.valueOf(day.group(1).toUpperCase(Locale.ROOT)).getValue()));
            Stream<Day> numbers = ISO_DAY.matcher(sentence)
                    .results()
                    .map(day -> new Day(day.group(), number(day, 1), number(day, 2)));
            return Stream.concat(spelt, numbers).toList();
        }

        @Override
        String unit(String word) {
            if (word.equals("person")) {
                return "people";
            }
            if (word.endsWith("s") || word.equals("people") || word.equals("yuan")) {
                return word;
            }
            return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        }

        @Override
        String counted(String what) {
            String small = what.toLowerCase(Locale.ROOT);
            return small.startsWith("the ") ? small.substring("the ".length()) : small;
        }
    };

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String CHINESE_UNIT = "(万元|元|人|所|条|项|件|台|套|间|个)";
    private static final String ENGLISH_UNIT =
            " (yuan|people|person|items?|students?|teachers?|guards?|officers?|points?"
                    + "|years?|agency|agencies|institutions?|schools?|lines?)\\b";
    private static final String MONTHS = Stream.of(Month.values())
            .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(?:\\d{1,2}日)?");
    private static final Pattern ENGLISH_DAY =
            Pattern.compile("(?:\\b\\d{1,2} )?\\b" + MONTHS + "(?: \\d{1,2},)? (\\d{4})\\b");
    private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(0[1-9]|1[0-2])(?:-\\d{2})?\\b");

    private static final Map<Grammar, Patterns> PATTERNS = Map.of(
            CHINESE,
            new Patterns(
                    Pattern.compile("附件|[一二三四五六]、.*"),
                    Pattern.compile(NUMBER + CHINESE_UNIT + "（([^（）]*)）"),
                    Pattern.compile(NUMBER + CHINESE_UNIT),
                    Pattern.compile("([\\p{IsHan}]{3,16}?)为?" + NUMBER + CHINESE_UNIT),
                    Pattern.compile("（[^（）]*）"),
                    Pattern.compile("^(目标|上期)"),
                    Pattern.compile("率"),
                    Pattern.compile("[^。；]+"),
                    Pattern.compile("计划|拟|预计"),
                    Pattern.compile("已完成|已全部|已投入|已购置|已到位|均已")),
            ENGLISH,
            new Patterns(
                    Pattern.compile("Annex|(?:I|II|III|IV|V|VI)\\. .*"),
                    Pattern.compile(NUMBER + ENGLISH_UNIT + " \\(([^()]*)\\)"),
                    Pattern.compile(NUMBER + ENGLISH_UNIT),
                    Pattern.compile("([A-Za-z][A-Za-z'’ -]{2,60}?)(?::| is| are| was| were) " + NUMBER + ENGLISH_UNIT),
                    Pattern.compile(" ?\\([^()]*\\)"),
                    Pattern.compile("^(?i:target|previous)"),
                    Pattern.compile("(?i)\\brates?\\b"),
                    Pattern.compile("(?:[^.;!?]|\\.(?=\\d))+"),
                    Pattern.compile("(?i)\\b(?:plans? to|planned|intends? to|expects? to|expected to|will)\\b"),
                    Pattern.compile("(?i)\\b(?:has been|have been|was|were|is|are) (?:already |all |fully )?"
                            + "(?:completed|finished|spent|bought|installed|trained|done|in place)\\b"
                            + "|\\b(?:has|have) (?:already |all )?(?:completed|finished|bought|spent)\\b")));

    private static final Pattern MISSING = Pattern.compile("【(?:待补充：|to be supplied: )([^】]*)】");

    /**
     * What the audit looks for.
     *
     * @param section a heading with which a section begins
     * @param whole number, unit, and the parts in brackets
     * @param part number and unit
     * @param count what is counted, number, unit
     * @param aside what is left out before counts are looked for
     * @param noCount what looks like a count and is told of something else
     * @param aboutRate in the heading of a section that has to answer with a rate
     */
    record Patterns(
            Pattern section,
            Pattern whole,
            Pattern part,
            Pattern count,
            Pattern aside,
            Pattern noCount,
            Pattern aboutRate,
            Pattern sentence,
            Pattern planned,
            Pattern done) {}

    /** A month, or a day of it, as a sentence tells it. */
    record Day(String text, int year, int month) {}

    static Grammar of(Words words) {
        return words.chinese() ? CHINESE : ENGLISH;
    }

    abstract List<Day> days(String sentence);

    /** The same for one and for many. */
    abstract String unit(String word);

    /** The same wherever it stands in a sentence. */
    abstract String counted(String what);

    Patterns patterns() {
        return java.util.Objects.requireNonNull(PATTERNS.get(this));
    }

    List<String> sentences(String text) {
        return patterns()
                .sentence()
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** What the text says is to be supplied, each once. */
    static List<String> missing(String text) {
        return MISSING.matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .distinct()
                .toList();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
