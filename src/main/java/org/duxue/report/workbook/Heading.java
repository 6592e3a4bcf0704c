package org.duxue.report.workbook;

import java.util.List;

/**
 * The heading of a column.
 *
 * @param width in half-width characters
 */
record Heading(String label, int width, Format format) {

    private static final int LEAST_OF_A_FIGURE = 11;
    private static final int LEAST_OF_MONEY = 16;

    /** Chinese titles up to this length stay on one line, because their word boundaries are unknown. */
    private static final int ONE_LINE = 20;

    /** A figure: as wide as its number and as the longest word of its title; the unit is on a separate line. */
    static Heading figure(String title, Format format) {
        Heading heading = new Heading(title, 0, format);
        int least =
                format == Format.HUNDREDTHS && title.matches(".*[（(](元|yuan)[）)]") ? LEAST_OF_MONEY : LEAST_OF_A_FIGURE;
        int words = heading.segments().stream()
                .mapToInt(segment -> isChinese(segment) ? chineseWidth(segment) : longestWord(segment))
                .max()
                .orElse(0);
        return new Heading(title, Math.max(least, words + 2), format);
    }

    /** The title with its unit on a separate line. */
    String inLines() {
        return String.join("\n", segments());
    }

    private List<String> segments() {
        int unit = Math.max(this.label.lastIndexOf('（'), this.label.lastIndexOf(" ("));
        return unit <= 0
                ? List.of(this.label)
                : List.of(
                        this.label.substring(0, unit),
                        this.label.substring(unit).strip());
    }

    private static int chineseWidth(String segment) {
        int length = length(segment) + 1;
        return length <= ONE_LINE + 1 ? length : (length + 3) / 4 * 2;
    }

    /** Number of lines the title needs in its column. */
    int lines() {
        return segments().stream().mapToInt(this::lines).sum();
    }

    /** Number of lines a text needs in the column. */
    int linesOf(String text) {
        return text.lines().mapToInt(this::lines).sum();
    }

    private int lines(String segment) {
        int room = Math.max(this.width - 1, 1);
        if (isChinese(segment)) {
            return (length(segment) + room - 1) / room;
        }
        int lines = 1;
        int used = 0;
        for (String word : segment.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            lines += (used - 1) / room;
            used = (used - 1) % room + 1;
        }
        return lines;
    }

    /** The position at which a cell of the column wraps its text. */
    boolean isWrapped() {
        return this.format == Format.WRAPPED;
    }

    private static int longestWord(String segment) {
        return List.of(segment.split(" ", -1)).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Width in half-width characters. */
    private static int length(String text) {
        return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }

    static Heading text(String label, int width) {
        return new Heading(label, width, Format.TEXT);
    }

    static Heading wrapped(String label, int width) {
        return new Heading(label, width, Format.WRAPPED);
    }

    static Heading word(String label, int width) {
        return new Heading(label, width, Format.CENTRED);
    }

    /** A copy of this heading whose texts may wrap. */
    Heading wrapping() {
        return this.format == Format.CENTRED ? wrapped(this.label, this.width) : this;
    }

    static Heading day(String label) {
        return new Heading(label, 12, Format.DAY);
    }

    static Heading number(String label, int width, Format format) {
        return new Heading(label, width, format);
    }
}
