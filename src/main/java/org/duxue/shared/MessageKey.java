package org.duxue.shared;

import java.util.List;

/**
 * A message of the program other than a finding. Its wordings are in {@code messages_zh.properties} and {@code
 * messages_en.properties} under its key.
 *
 * @param arguments the names its wordings may use, in the order in which they are given
 */
public record MessageKey(String key, List<String> arguments) {

    public static MessageKey of(String key, String... arguments) {
        return new MessageKey(key, List.of(arguments));
    }

    public Message with(Object... values) {
        return Message.of(this.key, this.arguments, values);
    }

    /** The sentence in both languages. */
    public Text text(Object... values) {
        return Messages.text(with(values));
    }
}
