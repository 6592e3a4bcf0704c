package org.duxue.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a dropped file tells. Everything in it may be missing; what is left over, such as {@code (1)} or
 * 最终版, tells nothing.
 */
public record FileName(
        @Nullable Kind kind,
        @Nullable String schoolCode,
        @Nullable String districtCode,
        @Nullable Period period) {

    private static final Pattern SCHOOL = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");
    private static final Pattern DISTRICT = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern[] MONTHS = {
        Pattern.compile("(?<!\\d)(\\d{4})年(\\d{1,2})月"),
        Pattern.compile("(?<!\\d)(\\d{4})[-_ ](\\d{1,2})(?!\\d)"),
        Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)")
    };
    private static final Pattern LEDGER = Pattern.compile("(?<![a-z])ledger(?![a-z])|台账");
    private static final Pattern EXPLAIN = Pattern.compile("(?<![a-z])expla(?:in|nations?)(?![a-z])|^(?:情况|提醒)?说明");
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "filepart");
    private static final Set<String> TO_BE_SAVED_AS_CSV = Set.of("xlsx", "xls", "et", "txt", "tsv");

    /** What to do with a file, by the form of its name. */
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
        if (TO_BE_SAVED_AS_CSV.contains(extension)) {
            return Use.SAVE_AS_CSV;
        }
        if (!extension.equals("csv")) {
            return Use.LEAVE_ALONE;
        }
        String stem = folded(name);
        if (LEDGER.matcher(stem).find()) {
            return Use.ENTRIES_OF_THE_LEDGER;
        }
        return isExplanation(stem) ? Use.EXPLANATIONS : Use.READ;
    }

    /** 说明 is also what people add to the name of a submission, where it tells nothing. */
    private static boolean isExplanation(String stem) {
        return EXPLAIN.matcher(stem).find() && kind(stem).isEmpty();
    }

    public static FileName of(String name) {
        String stem = folded(name);
        String rest = stem;
        Period period = null;
        for (Pattern form : MONTHS) {
            Matcher month = form.matcher(rest);
            if (month.find()) {
                period = period(month);
                rest = month.replaceFirst(" ");
                break;
            }
        }
        return new FileName(kind(stem).orElse(null), first(SCHOOL, rest), first(DISTRICT, rest), period);
    }

    /** The sender as a file of this kind has it: the district or a school. */
    @Nullable String sender(Kind of) {
        return of.isSentByDistrict() ? this.districtCode : this.schoolCode;
    }

    private static @Nullable Period period(Matcher parts) {
        String text = "%s-%02d".formatted(parts.group(1), Integer.parseInt(parts.group(2)));
        return Period.parse(text).orElse(null);
    }

    private static @Nullable String first(Pattern form, String text) {
        Matcher found = form.matcher(text);
        return found.find() ? found.group() : null;
    }

    /** The one kind that the name tells; a name with two tells none. */
    private static Optional<Kind> kind(String stem) {
        Kind found = null;
        for (Kind kind : Kind.values()) {
            boolean told = stem.contains(kind.label()) || containsWord(stem, kind.key());
            if (told && found != null) {
                return Optional.empty();
            }
            found = told ? kind : found;
        }
        return Optional.ofNullable(found);
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
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
