package org.duxue.report.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duxue.report.words.Words;
import org.duxue.summary.Obligation;

/** Conditional formatting by cell value. */
final class StatusFormatting {

    private static final Verdict GOOD = new Verdict(0xC6EFCE, 0x006100);
    private static final Verdict BAD = new Verdict(0xFFC7CE, 0x9C0006);
    private static final Verdict SO_SO = new Verdict(0xFFEB9C, 0x7F6000);

    private final SheetConditionalFormatting formatting;

    StatusFormatting(Sheet sheet) {
        this.formatting = sheet.getSheetConditionalFormatting();
    }

    private record Verdict(int fill, int font) {}

    /** Colours words by group: good, bad and intermediate. */
    void words(CellRangeAddress cells, List<String> good, List<String> bad, List<String> between) {
        String first = first(cells);
        rule(cells, oneOf(first, good), GOOD);
        rule(cells, oneOf(first, bad), BAD);
        if (!between.isEmpty()) {
            rule(cells, oneOf(first, between), SO_SO);
        }
    }

    /** Colours the status of submissions. */
    void statuses(CellRangeAddress cells, Words w) {
        String first = first(cells);
        rule(cells, begins(first, w.status(Obligation.Status.RECEIVED)), GOOD);
        rule(cells, begins(first, w.status(Obligation.Status.MISSING), w.status(Obligation.Status.REJECTED)), BAD);
        rule(cells, begins(first, w.status(Obligation.Status.CARRIED), w.status(Obligation.Status.PARTIAL)), SO_SO);
    }

    /** Colours figures by the target in another cell. */
    void figures(CellRangeAddress cells, String target, boolean lessIsBetter) {
        String first = first(cells);
        String number = "AND(ISNUMBER(" + first + ")," + first;
        rule(cells, number + (lessIsBetter ? "<=" : ">=") + target + ")", GOOD);
        rule(cells, number + (lessIsBetter ? ">" : "<") + target + ")", BAD);
    }

    private void rule(CellRangeAddress cells, String formula, Verdict result) {
        ConditionalFormattingRule rule = this.formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(result.fill()));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        FontFormatting font = rule.createFontFormatting();
        font.setFontColor(Styles.colour(result.font()));
        this.formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static String first(CellRangeAddress cells) {
        return new CellRangeAddress(
                        cells.getFirstRow(), cells.getFirstRow(), cells.getFirstColumn(), cells.getFirstColumn())
                .formatAsString();
    }

    private static String begins(String cell, String... words) {
        return "OR("
                + String.join(
                        ",",
                        Stream.of(words)
                                .map(word -> "LEFT(" + cell + "," + word.length() + ")=\"" + word + "\"")
                                .toList())
                + ")";
    }

    private static String oneOf(String cell, List<String> words) {
        return "OR("
                + String.join(
                        ",",
                        words.stream().map(word -> cell + "=\"" + word + "\"").toList()) + ")";
    }
}
