package org.duxue.shared;

/**
 * What a warning asks about, apart from the row in which it stands: the same doubt in another version of the file, or
 * in the file of another month, is the same question.
 *
 * @param key of the row, such as an item id or {@code teacher/junior/pe}; for a person {@link #keyOfPerson}
 * @param value what was found doubtful with what it was held against, in one form whatever the notation of the cells
 */
public record Doubt(String key, String value) {

    public static final Doubt NONE = new Doubt("", "");

    private static final int DIGITS_OF_PERSON = 12;

    /** A key that tells nobody who it is; the letter before it keeps spreadsheets from reading a number. */
    public static String keyOfPerson(KeyedHash pseudonyms, String id) {
        return "P-" + pseudonyms.of(id).hex().substring(0, DIGITS_OF_PERSON);
    }

    /** Whether there is a row that can be named, so that the warning can be explained. */
    public boolean isKnown() {
        return !this.key.isEmpty();
    }
}
