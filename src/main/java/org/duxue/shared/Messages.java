package org.duxue.shared;

import java.util.function.BiFunction;

/** Makes the sentences of messages in both languages. Sentences are made nowhere else. */
public final class Messages {

    private Messages() {}

    /** Complaint and remedy, without the cell that the message is about. */
    public static Text text(Message message) {
        return both(MessageLanguage::whole, message);
    }

    /** What is wrong, for output that shows the cell next to it. */
    public static Text complaint(Message message) {
        return both(MessageLanguage::complaint, message);
    }

    /** What to do about it; empty where there is nothing to do. */
    public static Text remedy(Message message) {
        return both(MessageLanguage::remedy, message);
    }

    /**
     * The whole sentence. The sentence about a cell begins with the name of the column and the value.
     *
     * @param value the text of the cell; may be empty
     */
    public static Text sentence(Message message, String value) {
        return both((language, said) -> language.sentence(said, value), message);
    }

    private static Text both(BiFunction<MessageLanguage, Message, String> say, Message message) {
        return new Text(say.apply(MessageLanguage.ZH, message), say.apply(MessageLanguage.EN, message));
    }
}
