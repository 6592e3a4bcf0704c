package org.duxue.ledger;

import java.util.Optional;
import org.duxue.shared.Message;
import org.duxue.shared.Messages;
import org.duxue.shared.Text;

/**
 * Whom and what a line is about.
 *
 * @param schoolCode empty for an agency and for the district
 * @param name of the school, the agency or the district
 * @param content what was found, as data
 * @param norm document and article of the norm behind the rule
 */
public record Subject(Rule rule, String districtCode, String schoolCode, String name, Message content, String norm) {

    /** The kind of thing that was found, by its Chinese label; nothing where there are no kinds or it is not known. */
    public Optional<String> kind() {
        return this.content.arguments().get(LineMessages.CATEGORY) instanceof Message.Label label
                ? Optional.of(label.zh())
                : Optional.empty();
    }

    /** What was found, in a sentence. */
    public Text found() {
        return Messages.text(this.content);
    }

    /** The same in Chinese, as tables have it. */
    public String problem() {
        return found().zh();
    }
}
