package org.duxue.ledger;

import java.util.Optional;
import org.duxue.shared.Message;
import org.duxue.shared.Messages;
import org.duxue.shared.Text;

/**
 * The subject of a line.
 *
 * @param schoolCode empty for an agency and for the district
 * @param name of the school, the agency or the district
 * @param content what was found, as data
 * @param norm document and article of the norm behind the rule
 */
public record Subject(Rule rule, String districtCode, String schoolCode, String name, Message content, String norm) {

    /** The category of the item by its Chinese label; empty where there are no categories or it is not known. */
    public Optional<String> kind() {
        return this.content.arguments().get(LineMessages.CATEGORY) instanceof Message.Label label
                ? Optional.of(label.zh())
                : Optional.empty();
    }

    /** The finding in a sentence. */
    public Text found() {
        return Messages.text(this.content);
    }

    /** The finding in Chinese, as it is written to tables. */
    public String problem() {
        return found().zh();
    }
}
