package org.duxue.ledger;

import java.util.List;
import org.duxue.shared.Digest;

/**
 * The id of a line, stable from month to month: {@code rule/sender/part/part}, and {@code #2} and so on for the
 * successor of a closed line. A part of more than {@value #LONGEST_PART} characters is shortened.
 */
public record ItemId(String text) {

    private static final char MARK = '#';
    private static final int LONGEST_PART = 200;
    private static final int SHORTENED = 180;
    private static final int DIGITS_OF_DIGEST = 12;

    /**
     * The id under which a finding is followed.
     *
     * @param sender a school code, an agency or a district code
     */
    static ItemId of(Rule rule, String sender, List<String> parts) {
        StringBuilder id = new StringBuilder(rule.key()).append('/').append(harmless(sender));
        parts.forEach(part -> id.append('/').append(harmless(part)));
        return new ItemId(id.toString());
    }

    /** The id without the number of a successor, under which findings are looked up. */
    ItemId root() {
        int mark = this.text.indexOf(MARK);
        return mark < 0 ? this : new ItemId(this.text.substring(0, mark));
    }

    ItemId successor() {
        int mark = this.text.indexOf(MARK);
        int number = mark < 0 ? 1 : Integer.parseInt(this.text.substring(mark + 1));
        return new ItemId(root().text + MARK + (number + 1));
    }

    int generation() {
        int mark = this.text.indexOf(MARK);
        return mark < 0 ? 1 : Integer.parseInt(this.text.substring(mark + 1));
    }

    /** The part after the last slash. */
    String lastPart() {
        String root = root().text;
        return root.substring(root.lastIndexOf('/') + 1);
    }

    /** The id of the same item under another code of its school. */
    ItemId of(String formerCode, String code) {
        int sender = this.text.indexOf('/') + 1;
        return this.text.startsWith(formerCode, sender)
                ? new ItemId(this.text.substring(0, sender) + code + this.text.substring(sender + formerCode.length()))
                : this;
    }

    /** The id of an item of a merged school whose number is already used in the school that it was merged into. */
    ItemId fromMerged(String formerCode) {
        return new ItemId(root().text + "(" + formerCode + ")");
    }

    private static String harmless(String part) {
        return shortened(part).replace('/', '／').replace(MARK, '＃');
    }

    /** A part that is too long is replaced by its beginning and its digest, so that distinct parts stay distinct. */
    private static String shortened(String part) {
        if (part.length() <= LONGEST_PART) {
            return part;
        }
        int end = Character.isHighSurrogate(part.charAt(SHORTENED - 1)) ? SHORTENED - 1 : SHORTENED;
        return part.substring(0, end) + "…" + Digest.of(part).substring(0, DIGITS_OF_DIGEST);
    }

    @Override
    public String toString() {
        return this.text;
    }
}
