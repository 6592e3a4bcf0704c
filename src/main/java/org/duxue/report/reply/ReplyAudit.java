package org.duxue.report.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.report.words.Words;
import org.duxue.shared.Text;

/** Reads a draft as the inspection will read it: do sums hold, is every count told once, is a plan told as a plan. */
final class ReplyAudit {

    private static final Pattern RATE = Pattern.compile("\\d+(?:\\.\\d+)?%");
    private static final Pattern NO_DAY = Pattern.compile("(?i)\\b(?:up to now|until now|so far|to date|recently)\\b");

    private final Words words;
    private final Grammar grammar;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    private ReplyAudit(Words words, LocalDate asOf) {
        this.words = words;
        this.grammar = Grammar.of(words);
        this.asOf = asOf;
    }

    /** Something to look at, and where. */
    record Finding(Check check, Passage passage, String what) {

        String line(Words words) {
            return "[" + this.check.label(words) + "] " + this.passage.place(words) + words.of("：", ": ") + this.what;
        }
    }

    /** What the audit looks for. */
    enum Check {
        SUM("分项之和", "sums of parts"),
        TWO_PLACES("前后一致", "the same in all places"),
        NO_RATE("比率问题", "problems of rates"),
        PLAN_AS_DONE("计划与完成", "planned and done"),
        MISSING("待补充", "to be supplied"),
        WORDING("用语", "wording");

        private final Text label;

        Check(String zh, String en) {
            this.label = new Text(zh, en);
        }

        String label(Words words) {
            return words.of(this.label.zh(), this.label.en());
        }
    }

    /** @param asOf what lies after it cannot be done yet */
    static List<Finding> of(List<Passage> passages, Words words, LocalDate asOf) {
        ReplyAudit audit = new ReplyAudit(words, asOf);
        for (Passage passage : passages) {
            audit.sums(passage);
            audit.plans(passage);
            Grammar.missing(passage.text()).forEach(what -> audit.add(Check.MISSING, passage, what));
            audit.wording(passage);
        }
        audit.twoPlaces(passages);
        audit.rates(passages);
        return List.copyOf(audit.findings);
    }

    /** A whole with its parts behind it in brackets: 440万元（2023年170万元、2024年120万元、2025年150万元）. */
    private void sums(Passage passage) {
        Matcher wholes = this.grammar.patterns().whole().matcher(passage.text());
        while (wholes.find()) {
            String unit = this.grammar.unit(wholes.group(2));
            Matcher parts = this.grammar.patterns().part().matcher(wholes.group(3));
            BigDecimal sum = BigDecimal.ZERO;
            List<String> shown = new ArrayList<>();
            while (parts.find()) {
                if (this.grammar.unit(parts.group(2)).equals(unit)) {
                    sum = sum.add(number(parts.group(1)));
                    shown.add(parts.group(1));
                }
            }
            if (shown.size() > 1 && sum.compareTo(number(wholes.group(1))) != 0) {
                add(
                        Check.SUM,
                        passage,
                        String.join(" + ", shown) + " = " + sum.toPlainString()
                                + this.words.of("，文中总数为 ", ", the text says ")
                                + amount(wholes.group(1), wholes.group(2)));
            }
        }
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private String amount(String number, String unit) {
        return this.words.of(number + unit, number + " " + unit);
    }

    private void plans(Passage passage) {
        for (String sentence : this.grammar.sentences(passage.text())) {
            boolean planned =
                    this.grammar.patterns().planned().matcher(sentence).find();
            boolean done = this.grammar.patterns().done().matcher(sentence).find();
            if (planned && done) {
                add(
                        Check.PLAN_AS_DONE,
                        passage,
                        this.words.of(
                                        "计划与完成写在同一句，请分开写明：",
                                        "plan and completion stand in one sentence, tell them apart: ")
                                + "“" + sentence.strip() + "”");
            }
            if (done && !planned) {
                this.grammar.days(sentence).stream()
                        .filter(this::isLater)
                        .forEach(day -> add(
                                Check.PLAN_AS_DONE,
                                passage,
                                day.text()
                                        + this.words.of(
                                                " 晚于截止日，不能写成已完成",
                                                " lies after the as-of date and cannot be told as done")));
            }
        }
    }

    private boolean isLater(Grammar.Day day) {
        int late = this.asOf.getYear() * 12 + this.asOf.getMonthValue();
        return day.year() * 12 + day.month() > late;
    }

    private void wording(Passage passage) {
        if (!this.words.chinese()) {
            Matcher vague = NO_DAY.matcher(passage.text());
            while (vague.find()) {
                add(Check.WORDING, passage, "“" + vague.group() + "” names no day: write “as of” and the date");
            }
            return;
        }
        if (passage.text().contains("截止到")) {
            add(Check.WORDING, passage, "“截止到”应写作“截至”");
        }
        if (passage.text().contains("學")) {
            add(Check.WORDING, passage, "简体文字中有繁体字“學”");
        }
    }

    private void twoPlaces(List<Passage> passages) {
        Grammar.Patterns patterns = this.grammar.patterns();
        Map<String, Count> first = new HashMap<>();
        for (Passage passage : passages) {
            Matcher counts = patterns.count()
                    .matcher(patterns.aside().matcher(passage.text()).replaceAll(""));
            while (counts.find()) {
                String unit = this.grammar.unit(counts.group(3));
                boolean isOfTheLedger = unit.equals("条") || unit.equals("lines");
                if (isOfTheLedger || patterns.noCount().matcher(counts.group(1)).find()) {
                    continue;
                }
                Count now = new Count(passage, counts.group(1), counts.group(2), counts.group(3));
                Count before = first.putIfAbsent(this.grammar.counted(now.what()) + "/" + unit, now);
                if (before != null && number(before.number()).compareTo(number(now.number())) != 0) {
                    add(Check.TWO_PLACES, passage, different(before, now));
                }
            }
        }
    }

    private record Count(Passage passage, String what, String number, String unit) {}

    private String different(Count before, Count now) {
        String here = amount(now.number(), now.unit());
        String there = before.passage().place(this.words);
        String other = amount(before.number(), before.unit());
        return this.words.of(
                now.what() + "在此为 " + here + "，在" + there + "为 " + other,
                now.what() + " is " + here + " here and " + other + " in " + there);
    }

    /** A section about a rate must answer with the rate; activities alone say nothing about it. */
    private void rates(List<Passage> passages) {
        Map<String, Passage> open = new LinkedHashMap<>();
        Set<String> answered = new LinkedHashSet<>();
        for (Passage passage : passages) {
            if (this.grammar.patterns().aboutRate().matcher(passage.section()).find()) {
                open.putIfAbsent(passage.section(), passage);
                if (RATE.matcher(passage.text()).find()) {
                    answered.add(passage.section());
                }
            }
        }
        open.forEach((section, passage) -> {
            if (!answered.contains(section)) {
                add(
                        Check.NO_RATE,
                        passage,
                        this.words.of(
                                "本部分回答比率问题，却没有任何比率，只有活动或措施不足以说明",
                                "this section answers a problem of a rate and tells no rate; activities and measures alone are no answer"));
            }
        });
    }

    private void add(Check check, Passage passage, String what) {
        this.findings.add(new Finding(check, passage, what));
    }
}
