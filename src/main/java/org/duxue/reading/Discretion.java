package org.duxue.reading;

/**
 * What of a cell is shown to people and recorded. Personal columns never are. In a file with a row for each person a name
 * or a number may have slipped into any other column, so there only what cannot be one is shown: words of the list, and
 * short texts of digits and marks with one letter at most.
 */
final class Discretion {

    private static final String MASK = "***";

    /** Shorter than a birthday, a telephone number or an id. */
    private static final int LONGEST_NUMBER = 7;

    private static final int LONGEST_DATE = 10;

    private final boolean aboutPeople;

    Discretion(Schema schema) {
        this.aboutPeople = schema.isAboutPeople();
    }

    String shown(Column<?> column, String text) {
        boolean hidden = column.isPersonal() || (this.aboutPeople && mayNameSomebody(column, text));
        return hidden ? MASK : text;
    }

    private static boolean mayNameSomebody(Column<?> column, String text) {
        String plain = Blanks.strip(text);
        if (plain.isEmpty() || column.knows(plain)) {
            return false;
        }
        int longest = column.shape() == CellShape.DATE ? LONGEST_DATE : LONGEST_NUMBER;
        return plain.length() > longest
                || plain.codePoints().filter(Character::isLetter).count() > 1;
    }
}
