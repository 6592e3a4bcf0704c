package org.duxue.report.audit;

import org.duxue.shared.Text;

/**
 * A statement of the text and what became of it.
 *
 * @param paragraph number of its paragraph
 * @param start where in the paragraph the quote begins, from 0
 * @param quote the number with its unit, or the few words, as printed
 * @param text the sentence
 * @param subject area and indicator where there is one, else what it speaks of
 * @param found the value told
 * @param expected the value that is right, in the same unit; empty where there is none
 * @param source where the right value comes from; never empty when proved or refuted
 */
public record Claim(
        int paragraph,
        int start,
        String quote,
        String text,
        Kind kind,
        Verdict verdict,
        String subject,
        String found,
        String expected,
        String source) {

    static final int LONGEST_QUOTE = 30;

    /** What a statement is held against. */
    public enum Kind {
        FIGURE("figure", "数据", "figure"),
        SUM("sum", "合计", "sum"),
        REPETITION("repetition", "前后一致", "told twice"),
        DATE("date", "时间", "date"),
        ACTIVITY("activity", "以活动代数据", "activity for a rate");

        private final String key;
        private final Text label;

        Kind(String key, String zh, String en) {
            this.key = key;
            this.label = new Text(zh, en);
        }

        public String key() {
            return this.key;
        }

        public Text label() {
            return this.label;
        }
    }

    /** Whether it holds. */
    public enum Verdict {
        PROVED("proved", "证实", "proved"),
        REFUTED("refuted", "不符", "refuted"),
        UNPROVEN("unproven", "未证实", "unproven");

        private final String key;
        private final Text label;

        Verdict(String key, String zh, String en) {
            this.key = key;
            this.label = new Text(zh, en);
        }

        public String key() {
            return this.key;
        }

        public Text label() {
            return this.label;
        }
    }

    public Claim {
        if (quote.length() > LONGEST_QUOTE) {
            quote = quote.substring(0, LONGEST_QUOTE);
        }
        if (verdict != Verdict.UNPROVEN && source.isEmpty()) {
            throw new IllegalArgumentException(verdict + " without a source: " + quote);
        }
    }

    /** The same place judged otherwise. */
    Claim with(Verdict other, String otherFound) {
        return new Claim(
                this.paragraph,
                this.start,
                this.quote,
                this.text,
                this.kind,
                other,
                this.subject,
                otherFound,
                this.expected,
                this.source);
    }

    /** The same place of which nothing is known. */
    Claim unproven() {
        return new Claim(
                this.paragraph,
                this.start,
                this.quote,
                this.text,
                this.kind,
                Verdict.UNPROVEN,
                this.subject,
                this.found,
                "",
                "");
    }

    public boolean isRefuted() {
        return this.verdict == Verdict.REFUTED;
    }
}
