package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts paragraphs into sentences; a paragraph that ends within a sentence goes on in the next. */
final class Sentences {

    private static final String ENDS = "。！？；";
    private static final Pattern HEADING =
            Pattern.compile("^(?:第?[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|[1-9]\\d?[、.．](?!\\d))[^。；]{2,60}$"
                    + "|^第[一二三四五六七八九十]{1,3}[个类项条].{2,40}$|^[▲●■◆★※◎○□☆]+[^。；]{2,30}$"
                    + "|^(?:问题[\\d一二三四五六七八九十]{1,3}[：:、.]|【[^】]{1,20}】)[^。；]{2,60}。?$");
    /** A line of a few words without any mark: 序号四安保. */
    private static final Pattern SHORT_LINE = Pattern.compile("^[^。；，：！？、（）\\d]{2,12}$");

    private static final Pattern OPENS_ANEW = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十]{1,3}）|[1-9]\\d?[、.．](?!\\d)|附件|第[一二三四五六七八九十]|[●•·○◆◇▪■□★☆▲△※◎►➢✓*–—-]).*");
    private static final Pattern ITEM =
            Pattern.compile("(?:^|[；，、])[^；，、。：\\d]{1,10}(?:20\\d\\d年)?：[\\d.]+[^；，、。：\\d]{0,6}(?=[；，、]|$)"
                    + "|(?:^|[；，、])20\\d\\d年：[\\d.]+[^；，、。：\\d]{0,6}(?=[；，、]|$)");
    private static final int LEAST_OF_A_BROKEN_LINE = 25;

    private final List<Paragraph> all;
    private final List<Sentence> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();
    private String heading = "";
    private @Nullable Sentence before;

    private Sentences(List<Paragraph> all) {
        this.all = all;
    }

    static List<Sentence> of(List<Paragraph> paragraphs) {
        Sentences sentences = new Sentences(paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            sentences.paragraph(i);
        }
        return List.copyOf(sentences.found);
    }

    static boolean isHeading(Paragraph paragraph) {
        String line = Fold.of(paragraph.text());
        return paragraph.cell() == null
                && (HEADING.matcher(line).matches() || SHORT_LINE.matcher(line).matches());
    }

    private void paragraph(int index) {
        Paragraph paragraph = this.all.get(index);
        this.before = this.text.length() > 0 ? this.before : continuing(index) ? this.before : null;
        if (isHeading(paragraph)) {
            this.heading = Fold.of(paragraph.text());
        }
        String printed = paragraph.text();
        for (int i = 0; i < printed.length(); i++) {
            String folded = Fold.of(printed.charAt(i));
            for (int k = 0; k < folded.length(); k++) {
                this.text.append(folded.charAt(k));
                this.places.add(new int[] {index, i});
            }
            if (ENDS.indexOf(printed.charAt(i)) >= 0) {
                end();
            }
        }
        if (!continues(index)) {
            end();
            this.before = null;
        }
    }

    private boolean continuing(int index) {
        return index > 0 && continues(index - 1);
    }

    /** Whether a sentence goes on behind the end of its paragraph. */
    private boolean continues(int index) {
        if (index + 1 >= this.all.size()) {
            return false;
        }
        Paragraph here = this.all.get(index);
        Paragraph next = this.all.get(index + 1);
        String line = Fold.of(here.text());
        return here.cell() == null
                && next.cell() == null
                && !isHeading(here)
                && !isList(line)
                && line.length() >= LEAST_OF_A_BROKEN_LINE
                && (ENDS + "：").indexOf(line.charAt(line.length() - 1)) < 0
                && !OPENS_ANEW.matcher(Fold.of(next.text())).matches();
    }

    /** 总数：65；参保：53；参保率：81.54%: a line of labels and numbers is whole. */
    private static boolean isList(String line) {
        return ITEM.matcher(line).results().count() > 1;
    }

    private void end() {
        if (this.text.length() == 0) {
            return;
        }
        int[] paragraphs = this.places.stream().mapToInt(place -> place[0]).toArray();
        int[] offsets = this.places.stream().mapToInt(place -> place[1]).toArray();
        Sentence sentence =
                new Sentence(this.text.toString(), paragraphs, offsets, this.all, this.heading, this.before);
        this.found.add(sentence);
        this.before = sentence;
        this.text.setLength(0);
        this.places.clear();
    }
}
