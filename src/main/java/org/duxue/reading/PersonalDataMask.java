package org.duxue.reading;

/**
 * Which part of a cell is shown to people and recorded. Personal columns never are. In a file with a row for each
 * person a name or an id may have slipped into any other column, so only what cannot be one is shown there: words of
 * the list, and short texts of digits and marks with at most one letter. In other files names and numbers of people are
 * masked.
 */
final class PersonalDataMask {

    /** Shorter than a birthday, a telephone number or an id. */
    private static final int LONGEST_NUMBER = 7;

    private static final int LONGEST_DATE = 10;

    private final boolean aboutPeople;

    PersonalDataMask(Schema schema) {
        this.aboutPeople = schema.isAboutPeople();
    }

    String shown(Column<?> column, String text) {
        boolean hidden = column.isPersonal() || (this.aboutPeople && mayBeName(column, text));
        return hidden ? PersonalText.MASK : withoutPeople(column, text);
    }

    private static String withoutPeople(Column<?> column, String text) {
        if (WidthFolding.isAscii(text) && text.length() <= LONGEST_DATE) {
            return text;
        }
        return switch (column.shape()) {
            case TEXT -> PersonalText.ofProse(text);
            case CODE, CHOICE -> column.knows(Whitespace.strip(text)) ? text : PersonalText.ofWord(text);
            default -> PersonalText.ofNumber(text, column::knows);
        };
    }

    private static boolean mayBeName(Column<?> column, String text) {
        String plain = Whitespace.strip(text);
        if (plain.isEmpty() || column.knows(plain)) {
            return false;
        }
        int longest = column.shape() == CellShape.DATE ? LONGEST_DATE : LONGEST_NUMBER;
        return plain.length() > longest
                || plain.codePoints().filter(Character::isLetter).count() > 1;
    }
}
