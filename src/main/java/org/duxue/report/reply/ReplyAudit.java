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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a draft as the inspection will read it: do sums hold, is every count told once, is a plan told as a plan. */
final class ReplyAudit {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "(万元|元|人|所|条|项|件|台|套|间|个)";
    private static final Pattern WHOLE = Pattern.compile(NUMBER + UNIT + "（([^（）]*)）");
    private static final Pattern COUNT = Pattern.compile("([\\p{IsHan}]{3,16}?)为?" + NUMBER + UNIT);
    private static final Pattern NOT_A_COUNT = Pattern.compile("^(目标|上期)");
    private static final Pattern RATE = Pattern.compile("\\d+(?:\\.\\d+)?%");
    private static final Pattern MISSING = Pattern.compile("【待补充：([^】]*)】");
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+");
    private static final Pattern PLANNED = Pattern.compile("计划|拟|预计");
    private static final Pattern DONE = Pattern.compile("已完成|已全部|已投入|已购置|已到位|均已");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?");

    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    private ReplyAudit(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Something to look at, and where. */
    record Finding(Check check, Passage passage, String what) {

        String line() {
            return "[" + this.check.label + "] " + this.passage.place() + "：" + this.what;
        }
    }

    /** What the audit looks for. */
    enum Check {
        SUM("分项之和"),
        TWO_PLACES("前后一致"),
        NO_RATE("比率问题"),
        PLAN_AS_DONE("计划与完成"),
        MISSING("待补充"),
        WORDING("用语");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        String label() {
            return this.label;
        }
    }

    /** @param asOf what lies after it cannot be done yet */
    static List<Finding> of(List<Passage> passages, LocalDate asOf) {
        ReplyAudit audit = new ReplyAudit(asOf);
        for (Passage passage : passages) {
            audit.sums(passage);
            audit.plans(passage);
            audit.missing(passage);
            audit.wording(passage);
        }
        audit.twoPlaces(passages);
        audit.rates(passages);
        return List.copyOf(audit.findings);
    }

    /** A whole with its parts behind it in brackets: 440万元（2023年170万元、2024年120万元、2025年150万元）. */
    private void sums(Passage passage) {
        Matcher wholes = WHOLE.matcher(passage.text());
        while (wholes.find()) {
            Matcher parts = Pattern.compile(NUMBER + wholes.group(2)).matcher(wholes.group(3));
            BigDecimal sum = BigDecimal.ZERO;
            List<String> shown = new ArrayList<>();
            while (parts.find()) {
                sum = sum.add(new BigDecimal(parts.group(1)));
                shown.add(parts.group(1));
            }
            if (shown.size() > 1 && sum.compareTo(new BigDecimal(wholes.group(1))) != 0) {
                add(
                        Check.SUM,
                        passage,
                        String.join(" + ", shown) + " = " + sum.toPlainString() + "，文中总数为 " + wholes.group(1)
                                + wholes.group(2));
            }
        }
    }

    private void plans(Passage passage) {
        for (String sentence : sentences(passage.text())) {
            if (PLANNED.matcher(sentence).find() && DONE.matcher(sentence).find()) {
                add(Check.PLAN_AS_DONE, passage, "计划与完成写在同一句，请分开写明：“" + sentence.strip() + "”");
            }
            Matcher days = DAY.matcher(sentence);
            while (days.find()) {
                if (DONE.matcher(sentence).find() && !PLANNED.matcher(sentence).find() && isLater(days)) {
                    add(Check.PLAN_AS_DONE, passage, days.group() + " 晚于截止日，不能写成已完成");
                }
            }
        }
    }

    private static List<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean isLater(Matcher day) {
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int late = this.asOf.getYear() * 12 + this.asOf.getMonthValue();
        return year * 12 + month > late;
    }

    private void missing(Passage passage) {
        Set<String> told = new LinkedHashSet<>();
        Matcher gaps = MISSING.matcher(passage.text());
        while (gaps.find()) {
            told.add(gaps.group(1));
        }
        told.forEach(what -> add(Check.MISSING, passage, what));
    }

    private void wording(Passage passage) {
        if (passage.text().contains("截止到")) {
            add(Check.WORDING, passage, "“截止到”应写作“截至”");
        }
        if (passage.text().contains("學")) {
            add(Check.WORDING, passage, "简体文字中有繁体字“學”");
        }
    }

    private void twoPlaces(List<Passage> passages) {
        Map<String, Passage> places = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        for (Passage passage : passages) {
            Matcher counts = COUNT.matcher(passage.text().replaceAll("（[^（）]*）", ""));
            while (counts.find()) {
                if (NOT_A_COUNT.matcher(counts.group(1)).find()
                        || counts.group(3).equals("条")) {
                    continue;
                }
                String what = counts.group(1) + "（" + counts.group(3) + "）";
                String before = values.putIfAbsent(what, counts.group(2));
                Passage first = places.putIfAbsent(what, passage);
                if (before != null && first != null && !before.equals(counts.group(2))) {
                    add(
                            Check.TWO_PLACES,
                            passage,
                            counts.group(1) + "在此为 " + counts.group(2) + counts.group(3) + "，在" + first.place() + "为 "
                                    + before + counts.group(3));
                }
            }
        }
    }

    /** A section about a rate must answer with the rate; activities alone say nothing about it. */
    private void rates(List<Passage> passages) {
        Map<String, Passage> open = new LinkedHashMap<>();
        Set<String> answered = new LinkedHashSet<>();
        for (Passage passage : passages) {
            if (passage.section().contains("率")) {
                open.putIfAbsent(passage.section(), passage);
                if (RATE.matcher(passage.text()).find()) {
                    answered.add(passage.section());
                }
            }
        }
        open.forEach((section, passage) -> {
            if (!answered.contains(section)) {
                add(Check.NO_RATE, passage, "本部分回答比率问题，却没有任何比率，只有活动或措施不足以说明");
            }
        });
    }

    private void add(Check check, Passage passage, String what) {
        this.findings.add(new Finding(check, passage, what));
    }
}
