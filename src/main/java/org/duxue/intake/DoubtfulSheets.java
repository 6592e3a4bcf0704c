package org.duxue.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.reading.Problems;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/** Asks about sheets whose rows count together with those of other sheets, although their names suggest otherwise. */
final class DoubtfulSheets {

    static final RuleCode RULE = RuleCode.question("doubtful-sheet", "sheet", "word", "rows");

    private static final Pattern WORD = Pattern.compile("示例|样例|样表|模板|范例|填[写报]说明|汇总|合计|统计|备份|旧|作废|副本|上月|上期|上年|去年|打印|草稿");
    private static final int LONGEST = 60;

    private final List<String> sheets;
    private final int[] rows;

    DoubtfulSheets(List<String> sheets) {
        this.sheets = sheets;
        this.rows = new int[Math.max(1, sheets.size())];
    }

    /** Called when a row of the sheet counts. */
    void count(int sheet) {
        this.rows[sheet]++;
    }

    void ask(Problems problems) {
        for (int i = 0; this.sheets.size() > 1 && i < this.sheets.size(); i++) {
            String sheet = this.sheets.get(i);
            Matcher word = WORD.matcher(sheet);
            if (this.rows[i] > 0 && word.find()) {
                String shown = TextSanitizer.of(sheet, LONGEST);
                problems.add(Problem.ofFile(RULE, shown, word.group(), this.rows[i])
                        .asking(new QuestionKey(shown, String.valueOf(this.rows[i]))));
            }
        }
    }
}
