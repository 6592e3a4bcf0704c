package org.duxue.reading;

import java.io.IOException;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/** What the bytes of a file turned out to be, told from inside a parser; it ends as a problem of the file. */
final class UnreadableContent extends IOException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String rule;
    private final String zh;
    private final String en;

    UnreadableContent(ProblemType type, String rule, String zh, String en) {
        super(en);
        this.type = type;
        this.rule = rule;
        this.zh = zh;
        this.en = en;
    }

    static UnreadableContent unpairedQuote() {
        return new UnreadableContent(
                ProblemType.SOURCE_ERROR,
                "quotes",
                "的引号没有成对；请检查该行的双引号后重新报送",
                "a quote is not closed; check the double quotes of this row and send it again");
    }

    Problem after(int rows) {
        Text message = new Text("第 " + (rows + 1) + " 行附近" + this.zh, "near row " + (rows + 1) + ": " + this.en);
        return new Problem(0, "", "", this.type, this.rule, Severity.ERROR, message);
    }
}
