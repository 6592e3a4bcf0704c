package org.duxue.intake;

import java.util.Map;

/** Makes texts of senders fit for display: not too long, and without invisible characters. */
final class TextSanitizer {

    private static final Map<Character, String> MARKS = Map.of('\n', "↵", '\r', "", '\t', "⇥");

    private TextSanitizer() {}

    /** The start of a text; never splits a surrogate pair. */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splits ? longest - 1 : longest) + "…";
    }

    /**
     * The text with line breaks as marks, and characters that are invisible or change the writing direction by their
     * code point, such as ⟨U+202E⟩.
     */
    static String visible(String text, int longest) {
        String excerpt = of(text, longest);
        if (excerpt.codePoints().noneMatch(TextSanitizer::isInvisible)) {
            return excerpt;
        }
        StringBuilder visible = new StringBuilder(excerpt.length());
        excerpt.codePoints().forEach(letter -> {
            if (Character.isBmpCodePoint(letter) && MARKS.containsKey((char) letter)) {
                visible.append(MARKS.get((char) letter));
            } else if (isInvisible(letter)) {
                visible.append("⟨U+%04X⟩".formatted(letter));
            } else {
                visible.appendCodePoint(letter);
            }
        });
        return visible.toString();
    }

    /**
     * Control characters, direction marks, lone surrogates and unassigned code points; the joiner within emoji stays.
     */
    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> letter != '\u200d';
            case Character.UNASSIGNED -> (letter & 0xfffe) == 0xfffe;
            default -> false;
        };
    }
}
