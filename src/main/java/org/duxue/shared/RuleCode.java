package org.duxue.shared;

import java.util.List;

/**
 * A rule that a file, a row or a cell can break, with one of its wordings. The wordings are in {@code
 * messages_zh.properties} and {@code messages_en.properties}: {@code <key>.complaint} says what is wrong, {@code
 * <key>.remedy} what to do.
 *
 * @param key the code of the rule; a rule with several wordings has {@code code.wording}
 * @param arguments the names its wordings may use, in the order in which they are given
 */
public record RuleCode(String key, ProblemType type, Severity severity, List<String> arguments) {

    public static RuleCode error(ProblemType type, String key, String... arguments) {
        return new RuleCode(key, type, Severity.ERROR, List.of(arguments));
    }

    /** A warning: the data count, and the sender is asked to confirm them. */
    public static RuleCode question(String key, String... arguments) {
        return new RuleCode(key, ProblemType.IMPLAUSIBLE, Severity.WARNING, List.of(arguments));
    }

    public static RuleCode notice(String key, String... arguments) {
        return new RuleCode(key, ProblemType.TOLERATED, Severity.NOTICE, List.of(arguments));
    }

    /** The code as it is written in feedback. */
    public String rule() {
        int wording = this.key.indexOf('.');
        return wording < 0 ? this.key : this.key.substring(0, wording);
    }

    public Message with(Object... values) {
        return Message.of(this.key, this.arguments, values);
    }
}
