package org.duxue.shared;

/**
 * What a warning asks about, independent of its row: the same doubt in another version of the file, or in the file of
 * another month, is the same question.
 *
 * @param key of the row, such as an item id or {@code teacher/junior/pe}; blank for a person or the whole of a file
 * @param value the doubtful value and the one it was compared with, normalized so that the notation of the cells does
 * not matter
 */
public record QuestionKey(String key, String value) {

    /** The key of warnings that are only counted, such as those about people. */
    public static final QuestionKey NONE = new QuestionKey("", "");
}
