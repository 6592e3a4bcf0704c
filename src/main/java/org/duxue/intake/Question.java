package org.duxue.intake;

import org.duxue.shared.Message;
import org.duxue.shared.Messages;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Text;

/**
 * A question to the sender of a submission: its data count, and the sender has to confirm that they are right.
 *
 * @param about the subject; without a key it is the submission as a whole, or people, who are only counted
 * @param file where it was found, with the sheet in a workbook
 * @param row in the file; 0 if the question is about several rows
 * @param cell text of the cell concerned, masked where personal; empty if it concerns no cell
 * @param content the sentence, as code and arguments
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
