package org.duxue.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds schools, or districts, that a text names by name or code. Of names within names only the longest counts. */
public final class NamedSenders {

    /** Shorter names occur as ordinary words. */
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    /**
     * A sender that is named in a text.
     *
     * @param words the words of the text that name it
     */
    public record Named(String words, Set<String> codes) {

        public Named {
            codes = Set.copyOf(codes);
        }
    }

    static NamedSenders schools(Collection<School> schools) {
        NamedSenders senders = new NamedSenders();
        schools.forEach(school -> senders.add(school.code(), school.name()));
        return senders.sorted();
    }

    static NamedSenders districts(Collection<District> districts) {
        NamedSenders senders = new NamedSenders();
        districts.forEach(district -> senders.add(district.code(), district.name()));
        return senders.sorted();
    }

    private void add(String code, String name) {
        String plain = plain(name);
        this.names.put(code, plain);
        this.codes.computeIfAbsent(code, any -> new HashSet<>()).add(code);
        if (plain.length() >= SHORTEST) {
            this.codes.computeIfAbsent(plain, any -> new HashSet<>()).add(code);
        }
    }

    private NamedSenders sorted() {
        Set<Integer> all = new TreeSet<>(Collections.reverseOrder());
        this.codes.keySet().forEach(name -> all.add(name.length()));
        this.lengths.addAll(all);
        return this;
    }

    /** The senders that a text names, in the order of the text. */
    public List<Named> in(String text) {
        String plain = plain(text);
        List<Named> found = new ArrayList<>();
        for (int start = 0; start < plain.length(); ) {
            int length = longest(plain, start);
            if (length > 0) {
                String words = plain.substring(start, start + length);
                found.add(new Named(words, this.codes.getOrDefault(words, Set.of())));
            }
            start += Math.max(1, length);
        }
        return found;
    }

    private int longest(String text, int start) {
        for (int length : this.lengths) {
            if (start + length <= text.length()
                    && this.codes.containsKey(text.substring(start, start + length))
                    && !isPartOfNumber(text, start, start + length)) {
                return length;
            }
        }
        return 0;
    }

    /** A code within a longer number, such as a date or a telephone number, names no sender. */
    private static boolean isPartOfNumber(String text, int start, int end) {
        return (start > 0 && isDigit(text.charAt(start - 1)) && isDigit(text.charAt(start)))
                || (end < text.length() && isDigit(text.charAt(end)) && isDigit(text.charAt(end - 1)));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether a sender may be meant: it is named, or its name contains these words. */
    public boolean mayBe(Named named, String code) {
        return named.codes().contains(code) || this.names.getOrDefault(code, "").contains(named.words());
    }

    /** The name of a sender; its code where it has none. */
    public String name(String code) {
        return this.names.getOrDefault(code, code);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .map(letter -> letter >= 0xff01 && letter <= 0xff5e ? letter - 0xff01 + '!' : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
