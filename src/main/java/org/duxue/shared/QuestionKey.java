package org.duxue.shared;

/**
 * What a warning asks about, apart from the row in which it stands: the same doubt in another version of the file, or
 * in the file of another month, is the same question.
 *
 * @param key of the row, such as an item id or {@code teacher/junior/pe}; blank for a person or the whole of a file
 * @param value what was found doubtful with what it was held against, in one form whatever the notation of the cells
 */
public record QuestionKey(String key, String value) {

    /** Of warnings that are only counted, such as those about people. */
    public static final QuestionKey NONE = new QuestionKey("", "");
}
