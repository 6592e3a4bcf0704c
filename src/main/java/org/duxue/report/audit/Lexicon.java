package org.duxue.report.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words the audit knows, each with its tags, read from {@code words.txt}. The longest word that fits is meant. */
final class Lexicon {

    private static final String FILE = "words.txt";

    /** 已 in front of a verb: it is done. */
    private static final String ALREADY = "已";

    /** 增加, 增加了, 增加到 …: what a verb may end with. */
    private static final List<String> ENDINGS = List.of("", "了", "到", "至", "为", "到了", "至了");

    private final Map<String, Set<String>> tags;
    private final int longest;

    private Lexicon(Map<String, Set<String>> tags) {
        this.tags = tags;
        this.longest = tags.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static Lexicon load() {
        Map<String, Set<String>> tags = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line.strip(), tags);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(FILE + " cannot be read", fault);
        }
        return new Lexicon(tags);
    }

    /** A line: tags joined by +, a colon, words. */
    private static void add(String line, Map<String, Set<String>> tags) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(": ");
        boolean isVerb = line.charAt(colon - 1) == '*';
        Set<String> meant = Set.of(line.substring(0, isVerb ? colon - 1 : colon).split("\\+", -1));
        List<String> words = List.of(line.substring(colon + 2).strip().split("\\s+", -1));
        add(isVerb ? conjugated(words) : words, meant, tags);
    }

    private static List<String> conjugated(List<String> verbs) {
        return verbs.stream()
                .flatMap(verb -> ENDINGS.stream().map(verb::concat))
                .toList();
    }

    private static void add(List<String> words, Set<String> meant, Map<String, Set<String>> tags) {
        for (String word : words) {
            Set<String> before = tags.getOrDefault(word, Set.of());
            Set<String> both = new LinkedHashSet<>(before);
            both.addAll(meant);
            if (word.startsWith(ALREADY)) {
                both.add("done");
            }
            tags.put(word, Collections.unmodifiableSet(both));
        }
    }

    /** Words with a numeral in them, the longest first: they are no numbers. */
    List<String> withNumerals() {
        return this.tags.keySet().stream()
                .filter(word -> word.matches(".*[\\d一二三四五六七八九十].*"))
                .sorted(Comparator.<String>comparingInt(word -> -word.length()).thenComparing(word -> word))
                .toList();
    }

    Set<String> tags(String word) {
        return this.tags.getOrDefault(word, Set.of());
    }

    /** A word and what it means. */
    record Word(int length, Set<String> tags) {}

    /** The longest word that begins at a place and ends before another. */
    @Nullable Word longestAt(String text, int place, int end) {
        for (int length = Math.min(this.longest, end - place); length > 0; length--) {
            Set<String> found = this.tags.get(text.substring(place, place + length));
            if (found != null) {
                return new Word(length, found);
            }
        }
        return null;
    }
}
