package org.duxue.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The information in the name of a dropped file. Every component may be missing; the rest, such as {@code (1)} or 最终版,
 * carries no information. If a name has two kinds, senders or months, the component is absent and listed in {@link
 * #contradictions}.
 */
public record FileName(
        @Nullable Kind kind,
        @Nullable String schoolCode,
        @Nullable String districtCode,
        @Nullable Period period,
        List<Contradiction> contradictions) {

    private static final Pattern SCHOOL = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");
    private static final Pattern DISTRICT = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    /** A day, with or without a time, is when the file was saved; its month counts only where the name has no other. */
    private static final Pattern[] DAYS = {
        Pattern.compile("(?<!\\d)(20\\d{2})([-_.])(\\d{1,2})\\2\\d{1,2}(?!\\d)"),
        Pattern.compile("(?<!\\d)(20\\d{2})(年)(\\d{1,2})月\\d{1,2}[日号]"),
        Pattern.compile("(?<!\\d)(20\\d{2})()(0[1-9]|1[0-2])[0-3]\\d(?:[-_ ]?\\d{4}(?:\\d{2})?)?(?!\\d)")
    };

    private static final Pattern[] MONTHS = {
        Pattern.compile("(?<!\\d)(\\d{4})\\s*年[-_. ]*(\\d{1,2})(?:\\s*[-~至、和]\\s*(\\d{1,2}))?\\s*月"),
        Pattern.compile("(?<!\\d)(\\d{4})年(0[1-9]|1[0-2])(?![\\d班级届人名台个件岁所])"),
        Pattern.compile("(?<!\\d)(\\d{4})[-_. ]{1,3}(\\d{1,2})(?!\\d)"),
        Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)")
    };
    private static final int CENTURY = 100;

    /** A month written before its year. */
    private static final Pattern TURNED = Pattern.compile("(?<!\\d)(0[1-9]|1[0-2])[-.](20\\d{2})(?!\\d)");

    /** Text in the form of a month that is not one. */
    private static final Pattern[] IMPOSSIBLE_MONTHS = {
        Pattern.compile("(?<!\\d)(20\\d{2})\\s*年[-_. ]*(00?|1[3-9]|[2-9]\\d)\\s*月"),
        Pattern.compile("(?<!\\d)(20\\d{2})[-_. ]{1,3}(00?|1[3-9]|[2-9]\\d)(?![\\d班号])"),
        Pattern.compile("(?<!\\d)(20[0-2]\\d)(00|1[3-9]|[2-9]\\d)(?!\\d)")
    };

    private static final Pattern LEDGER = Pattern.compile("(?<![a-z])ledger(?![a-z])|整改台账");
    private static final Pattern EXPLAIN = Pattern.compile("(?<![a-z])expla(?:in|nations?)(?![a-z])|^(?:情况|提醒)?说明");
    private static final Pattern FINDINGS = Pattern.compile("findings_\\d{6}");

    /** The separator between two kinds found in a name. */
    private static final String JOINING = "和与及跟、";

    private static final Set<String> TABLES = Set.of("csv", "xlsx");
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "filepart");

    public FileName {
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A component that occurs in a name with two different values, or with one that cannot exist, as written in the
     * name.
     */
    public record Contradiction(What what, List<String> values) {

        /** The component. */
        public enum What {
            KINDS,
            SENDERS,
            MONTHS,
            /** A single month that does not exist. */
            IMPOSSIBLE_MONTH
        }

        public Contradiction {
            values = List.copyOf(values);
        }
    }

    /** How to treat a file, by the form of its name. */
    enum Use {
        READ,
        ENTRIES_OF_THE_LEDGER,
        EXPLANATIONS,
        SAVE_AS_CSV,
        LEAVE_ALONE
    }

    static Use use(String name) {
        String extension = extension(name);
        if (name.startsWith(".") || name.startsWith("~$") || UNFINISHED.contains(extension)) {
            return Use.LEAVE_ALONE;
        }
        String stem = folded(name);
        if (!TABLES.contains(extension)) {
            return UnreadableType.isKnown(extension) || isSubmissionWithoutExtension(name)
                    ? Use.SAVE_AS_CSV
                    : Use.LEAVE_ALONE;
        }
        if (LEDGER.matcher(stem).find()) {
            return Use.ENTRIES_OF_THE_LEDGER;
        }
        if (FINDINGS.matcher(stem).matches()) {
            return Use.LEAVE_ALONE;
        }
        return isExplanation(stem) ? Use.EXPLANATIONS : Use.READ;
    }

    private static boolean isSubmissionWithoutExtension(String name) {
        String plain = folded(name + ".");
        return name.indexOf('.') < 0
                && Arrays.stream(Kind.values())
                        .anyMatch(kind -> plain.startsWith(kind.label())
                                || (plain.startsWith(kind.key()) && containsWord(plain, kind.key())));
    }

    /** 说明 is also a common addition to the name of a submission, where it has no meaning. */
    private static boolean isExplanation(String stem) {
        return EXPLAIN.matcher(stem).find() && kinds(stem).isEmpty();
    }

    public static FileName of(String name) {
        String stem = folded(name);
        List<Contradiction> contradictions = new ArrayList<>();
        NavigableSet<Period> days = new TreeSet<>();
        NavigableSet<Period> months = new TreeSet<>();
        String rest = months(days(stem, days), months);
        Set<Kind> kinds = kinds(stem);
        if (kinds.size() > 1) {
            contradictions.add(new Contradiction(
                    Contradiction.What.KINDS, kinds.stream().map(Kind::label).toList()));
        }
        NavigableSet<Period> named = months.isEmpty() ? days : months;
        if (named.size() > 1) {
            contradictions.add(new Contradiction(
                    Contradiction.What.MONTHS,
                    named.stream().map(Period::toString).toList()));
        }
        if (named.isEmpty()) {
            impossibleMonth(stem)
                    .ifPresent(month ->
                            contradictions.add(new Contradiction(Contradiction.What.IMPOSSIBLE_MONTH, List.of(month))));
        }
        Kind kind = kinds.size() == 1 ? kinds.iterator().next() : null;
        List<String> schools = all(SCHOOL, rest);
        List<String> districts = all(DISTRICT, rest);
        List<String> senders = isOfDistrict(kind, schools) ? districts : schools;
        if (senders.size() > 1) {
            contradictions.add(new Contradiction(Contradiction.What.SENDERS, senders));
        }
        return new FileName(
                kind, only(schools), only(districts), named.size() == 1 ? named.first() : null, contradictions);
    }

    private static boolean isOfDistrict(@Nullable Kind kind, List<String> schools) {
        return kind == null ? schools.isEmpty() : kind.isSentByDistrict();
    }

    private static String days(String stem, NavigableSet<Period> found) {
        String rest = stem;
        for (Pattern form : DAYS) {
            rest = take(form, rest, day -> period(day.group(1), day.group(3), found));
        }
        return rest;
    }

    private static String months(String stem, NavigableSet<Period> found) {
        String rest = stem;
        for (Pattern form : MONTHS) {
            rest = take(form, rest, month -> {
                for (int part = 2; part <= month.groupCount(); part++) {
                    if (month.group(part) != null) {
                        period(month.group(1), month.group(part), found);
                    }
                }
            });
        }
        return take(TURNED, rest, month -> period(month.group(2), month.group(1), found));
    }

    private static Optional<String> impossibleMonth(String stem) {
        return Arrays.stream(IMPOSSIBLE_MONTHS)
                .flatMap(form -> form.matcher(stem).results())
                .filter(found -> found.group().contains("年") || !areSchoolYear(found))
                .map(MatchResult::group)
                .findFirst();
    }

    /** Whether the match is a year and the last two digits of the next one, such as 2023-24. */
    static boolean areSchoolYear(MatchResult found) {
        String next = found.group(2);
        return next != null && (Integer.parseInt(found.group(1)) + 1) % CENTURY == Integer.parseInt(next);
    }

    private static String take(Pattern form, String text, java.util.function.Consumer<MatchResult> each) {
        Matcher found = form.matcher(text);
        found.results().forEach(each);
        return found.reset().replaceAll(" ");
    }

    private static void period(String year, String month, NavigableSet<Period> found) {
        Period.parse("%s-%02d".formatted(year, Integer.parseInt(month))).ifPresent(found::add);
    }

    /** The sender for a file of this kind: the district or a school. */
    @Nullable String sender(Kind of) {
        return of.isSentByDistrict() ? this.districtCode : this.schoolCode;
    }

    private static List<String> all(Pattern form, String text) {
        return form.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static @Nullable String only(List<String> all) {
        return all.size() == 1 ? all.get(0) : null;
    }

    private static Set<Kind> kinds(String stem) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (stem.contains(kind.label()) || containsWord(stem, kind.key())) {
                found.add(kind);
            }
        }
        if (found.size() > 1) {
            Set<Kind> alone = EnumSet.copyOf(found);
            alone.removeIf(kind -> isEndOfOtherWord(stem, kind));
            return alone.isEmpty() ? found : alone;
        }
        return found;
    }

    /** Like 设备 in 技防设备: part of the word for another kind, if the name has that kind too. */
    private static boolean isEndOfOtherWord(String stem, Kind kind) {
        int start = stem.indexOf(kind.label());
        if (start <= 0 || containsWord(stem, kind.key()) || !Character.isIdeographic(stem.charAt(start - 1))) {
            return false;
        }
        String before = stem.substring(0, start);
        String behind = stem.substring(start + kind.label().length());
        boolean isJoined = JOINING.indexOf(before.charAt(start - 1)) >= 0
                || (!behind.isEmpty() && JOINING.indexOf(behind.charAt(0)) >= 0);
        return !isJoined
                && Arrays.stream(Kind.values())
                        .noneMatch(other -> before.endsWith(other.label()) || behind.startsWith(other.label()));
    }

    private static boolean containsWord(String stem, String word) {
        int start = stem.indexOf(word);
        int end = start + word.length();
        return start >= 0
                && (start == 0 || !isLetter(stem.charAt(start - 1)))
                && (end == stem.length() || !isLetter(stem.charAt(end)));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static String folded(String name) {
        int dot = name.lastIndexOf('.');
        return MonthText.folded(dot < 0 ? name : name.substring(0, dot));
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? ""
                : Normalizer.normalize(name.substring(dot + 1), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
