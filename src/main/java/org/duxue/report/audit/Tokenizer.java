package org.duxue.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into what is understood of it. */
final class Tokenizer {

    private static final String MARKS = "，、：（）。；！？,()“”《》/";

    private static final int LONGEST_GAP = 3;
    private static final Map<String, String> OPPOSITES = Map.of(
            "A.certified", "A.uncertified",
            "A.trained", "A.untrained",
            "A.insured", "A.uninsured");

    private final Lexicon lexicon;
    private final LocalDate asOf;
    private final List<Map.Entry<String, String>> schools;
    private final List<Map.Entry<String, String>> agencies;
    private final List<String> district;
    private final List<String> numeralWords;

    /**
     * @param schools codes by every name a school may be called by
     * @param agencies names by every name an agency may be called by
     * @param district what the district calls itself
     */
    Tokenizer(
            Lexicon lexicon,
            LocalDate asOf,
            Map<String, String> schools,
            Map<String, String> agencies,
            Set<String> district) {
        this.lexicon = lexicon;
        this.asOf = asOf;
        this.schools = longestFirst(schools);
        this.agencies = longestFirst(agencies);
        this.district = district.stream()
                .sorted(Comparator.<String>comparingInt(name -> -name.length()).thenComparing(name -> name))
                .toList();
        this.numeralWords = lexicon.withNumerals();
    }

    private static List<Map.Entry<String, String>> longestFirst(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(
                                e -> -e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** @param last the time told last before the sentence */
    List<Token> tokens(String text, @Nullable Moment last) {
        boolean[] taken = new boolean[text.length()];
        List<Token> found = new ArrayList<>();
        this.schools.forEach(name -> names(text, name.getKey(), Token.Type.SCHOOL, name.getValue(), taken, found));
        this.agencies.forEach(name -> names(text, name.getKey(), Token.Type.AGENCY, name.getValue(), taken, found));
        this.district.forEach(name -> names(text, name, Token.Type.WORD, name, taken, found));
        this.numeralWords.forEach(word -> named(text, word, taken, found));
        found.addAll(TimeFinder.find(text, this.asOf, last, taken));
        found.addAll(NumberFinder.find(text, taken));
        words(text, taken, found);
        found.sort(Comparator.comparingInt(Token::start));
        return List.copyOf(found);
    }

    private static void names(
            String text, String name, Token.Type type, String value, boolean[] taken, List<Token> found) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (!taken[at] && !taken[at + name.length() - 1]) {
                Arrays.fill(taken, at, at + name.length(), true);
                found.add(new Token(
                        type, at, at + name.length(), type == Token.Type.WORD ? Set.of("DISTRICT") : Set.of(), value));
            }
        }
    }

    private void named(String text, String word, boolean[] taken, List<Token> found) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!isTaken(taken, at, at + word.length())) {
                Arrays.fill(taken, at, at + word.length(), true);
                found.add(new Token(Token.Type.WORD, at, at + word.length(), this.lexicon.tags(word), null));
            }
        }
    }

    private void words(String text, boolean[] taken, List<Token> found) {
        int place = 0;
        while (place < text.length()) {
            if (taken[place]) {
                place++;
                continue;
            }
            if (MARKS.indexOf(text.charAt(place)) >= 0) {
                found.add(new Token(Token.Type.MARK, place, place + 1, Set.of(), null));
                place++;
                continue;
            }
            int free = place + 1;
            while (free < text.length() && !taken[free]) {
                free++;
            }
            Lexicon.Word known = this.lexicon.longestAt(text, place, free);
            Lexicon.Word word =
                    known == null || known.tags().contains("none") ? orDenied(known, text, place, free) : known;
            if (word == null) {
                place++;
            } else {
                found.add(new Token(Token.Type.WORD, place, place + word.length(), word.tags(), null));
                place += word.length();
            }
        }
    }

    /** 没有参加培训: of the two the one that says more. */
    private Lexicon.@Nullable Word orDenied(Lexicon.@Nullable Word known, String text, int place, int end) {
        Lexicon.Word denied = denied(text, place, end);
        return denied == null ? known : denied;
    }

    /** 未持保安员证: a denial right in front of what is known. */
    private Lexicon.@Nullable Word denied(String text, int place, int end) {
        if ("未没".indexOf(text.charAt(place)) < 0) {
            return null;
        }
        for (int gap = 1; gap <= LONGEST_GAP && place + gap < end; gap++) {
            Lexicon.Word behind = this.lexicon.longestAt(text, place + gap, end);
            if (behind != null) {
                Set<String> opposite = new java.util.TreeSet<>();
                behind.tags().stream()
                        .filter(OPPOSITES::containsKey)
                        .map(OPPOSITES::get)
                        .forEach(opposite::add);
                return opposite.isEmpty() ? null : new Lexicon.Word(gap + behind.length(), opposite);
            }
        }
        return null;
    }

    private static boolean isTaken(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }
}
