package org.duxue.intake;

import org.duxue.shared.Message;
import org.duxue.shared.Messages;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Text;

/**
 * What the sender of a submission is asked: its data count, and somebody has to say whether they are meant.
 *
 * @param about what is asked about; without a key it is the submission as a whole, or people, who are only counted
 * @param file in which it is seen, with the sheet where that is a workbook
 * @param row in the file; 0 where it is about more than one
 * @param cell what stands in the cell that it is about, masked where it is personal; empty where it is about none
 * @param content the sentence, as data
 */
public record Question(
        SubmissionKey submission, String rule, QuestionKey about, String file, int row, String cell, Message content) {

    /** The whole sentence. */
    public Text sentence() {
        return Messages.sentence(this.content, this.cell);
    }

    String key() {
        return this.about.key();
    }

    String value() {
        return this.about.value();
    }
}
