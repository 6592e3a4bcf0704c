package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.shared.Text;

/** What people are told of the claims of a text, in the terminal, in comments and beside our own draft. */
public final class ClaimText {

    private ClaimText() {}

    /** What is wrong with a statement, and where. */
    public static Text refuted(Claim claim) {
        Text remark = remark(claim);
        return new Text(
                "第" + claim.paragraph() + "段“" + claim.quote() + "” " + remark.zh(),
                "paragraph " + claim.paragraph() + " '" + claim.quote() + "' " + remark.en());
    }

    /** What is wrong with a statement. */
    public static Text remark(Claim claim) {
        Text kind = claim.kind().label();
        return new Text(
                kind.zh() + "：文中为 " + told(claim.found()) + "，应为 " + told(claim.expected()) + "（" + claim.source()
                        + "）",
                kind.en() + ": the text says " + told(claim.found()) + ", it should be " + told(claim.expected()) + " ("
                        + claim.source() + ")");
    }

    private static String told(String value) {
        return value.isEmpty() ? "-" : value;
    }

    /** What could not be judged, a line for each paragraph. */
    public static List<Text> unproven(List<Claim> claims) {
        Map<Integer, Set<String>> quotes = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> claim.verdict() == Verdict.UNPROVEN)
                .forEach(claim -> quotes.computeIfAbsent(claim.paragraph(), key -> new LinkedHashSet<>())
                        .add(claim.quote()));
        List<Text> lines = new ArrayList<>();
        quotes.forEach((paragraph, some) -> lines.add(new Text(
                "第" + paragraph + "段“" + String.join("”“", some) + "”",
                "paragraph " + paragraph + " '" + String.join("', '", some) + "'")));
        return lines;
    }

    /**
     * How many of each verdict, and how much of the text holds nothing that could be looked at.
     *
     * @param paragraphs of the text
     */
    public static Text counts(List<Claim> claims, List<Paragraph> paragraphs) {
        Map<Verdict, Long> counts = Audit.count(claims);
        long silent = paragraphs.size()
                - claims.stream().map(Claim::paragraph).distinct().count();
        Text counted = new Text(
                "证实 " + counts.get(Verdict.PROVED) + " 处，不符 " + counts.get(Verdict.REFUTED) + " 处，无法判断 "
                        + counts.get(Verdict.UNPROVEN) + " 处；另有 " + silent + " 段没有可以核对的内容，未予核对",
                counts.get(Verdict.PROVED) + " proved, " + counts.get(Verdict.REFUTED) + " refuted, "
                        + counts.get(Verdict.UNPROVEN) + " cannot be judged; " + silent
                        + (silent == 1 ? " paragraph" : " paragraphs") + " without anything to check not checked");
        long foreign = paragraphs.stream().filter(Paragraph::isForeign).count();
        return foreign == 0
                ? counted
                : new Text(
                        counted.zh() + "；其中 " + foreign + " 段不是中文，审核只读中文，这些段落的内容未予判断",
                        counted.en() + "; " + foreign + (foreign == 1 ? " of them is" : " of them are")
                                + " not in Chinese: the audit reads Chinese only, what is said there was not judged");
    }
}
