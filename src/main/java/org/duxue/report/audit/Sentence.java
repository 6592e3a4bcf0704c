package org.duxue.report.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence, which may begin in one paragraph and end in the next where a page broke it. */
final class Sentence {

    private final String text;
    private final int[] paragraphs;
    private final int[] offsets;
    private final List<Paragraph> all;
    private final String heading;
    private final @Nullable Sentence before;

    /**
     * @param text folded
     * @param paragraphs index of the paragraph of each character
     * @param offsets where each character stands in that paragraph
     * @param before the sentence before in the same paragraph
     */
    Sentence(
            String text,
            int[] paragraphs,
            int[] offsets,
            List<Paragraph> all,
            String heading,
            @Nullable Sentence before) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.offsets = offsets;
        this.all = all;
        this.heading = heading;
        this.before = before;
    }

    String text() {
        return this.text;
    }

    /** The heading of the section it stands in; empty before the first. */
    String heading() {
        return this.heading;
    }

    @Nullable Sentence before() {
        return this.before;
    }

    Paragraph paragraph(int place) {
        return this.all.get(this.paragraphs[Math.min(place, this.paragraphs.length - 1)]);
    }

    /** Other words in the same place, such as the label of a row. */
    Sentence labelled(String label) {
        int[] paragraph = new int[label.length()];
        java.util.Arrays.fill(paragraph, this.paragraphs[0]);
        return new Sentence(label, paragraph, new int[label.length()], this.all, this.heading, null);
    }

    /** As printed. */
    String printed(int start, int end) {
        int from = start;
        StringBuilder printed = new StringBuilder();
        while (from < end) {
            int to = from;
            while (to + 1 < end && this.paragraphs[to + 1] == this.paragraphs[from]) {
                to++;
            }
            printed.append(this.all.get(this.paragraphs[from]).text(), this.offsets[from], this.offsets[to] + 1);
            from = to + 1;
        }
        return printed.toString();
    }

    String printed() {
        return printed(0, this.text.length());
    }

    Paragraph.@Nullable Cell cell() {
        return this.text.isEmpty() ? null : paragraph(0).cell();
    }

    /** A statement of this sentence, which stands between two places of it. */
    Claim claim(
            int start,
            int end,
            Claim.Kind kind,
            Claim.Verdict verdict,
            String subject,
            String found,
            String expected,
            String source) {
        return new Claim(
                paragraph(start).number(),
                this.offsets[Math.min(start, this.offsets.length - 1)],
                printed(start, end),
                printed(),
                kind,
                verdict,
                subject,
                found,
                expected,
                source);
    }

    /** Where to point at in a later claim: 第20段“69人”. */
    String place(int start, int end) {
        return "第" + paragraph(start).number() + "段“" + printed(start, end).strip() + "”";
    }
}
