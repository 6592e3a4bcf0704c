package org.duxue.shared;

import java.util.function.BiFunction;

/** The one place where sentences are made: the wordings of both languages, with the arguments of a message. */
public final class Messages {

    private Messages() {}

    /** Complaint and remedy, without the cell that they are about. */
    public static Text text(Message message) {
        return both(MessageLanguage::whole, message);
    }

    /** What is wrong, to be read where the cell is shown beside it. */
    public static Text complaint(Message message) {
        return both(MessageLanguage::complaint, message);
    }

    /** What would be right; empty where there is nothing to do. */
    public static Text remedy(Message message) {
        return both(MessageLanguage::remedy, message);
    }

    /**
     * The whole sentence. About a cell, it begins with the name of the column and the value.
     *
     * @param value what stood in the cell; may be empty
     */
    public static Text sentence(Message message, String value) {
        return both((language, said) -> language.sentence(said, value), message);
    }

    private static Text both(BiFunction<MessageLanguage, Message, String> say, Message message) {
        return new Text(say.apply(MessageLanguage.ZH, message), say.apply(MessageLanguage.EN, message));
    }
}
