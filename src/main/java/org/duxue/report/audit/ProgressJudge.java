package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.report.audit.DistrictFacts.Part;

/** 某校消防隐患仍未整改, 某校智慧黑板已安装到位: whether what one school had to do is done. */
final class ProgressJudge {

    private static final int LONGEST_STATE = 8;
    private static final String VERB =
            "(?:完成|整改|消除|销号|安装|完工|实施|开工|到位|更新|建成|竣工|修复|修好|修缮|处理|更换|换新|加固|清理|解决|闭环|治理|改造|拆除|配齐)";
    private static final Pattern UNDONE = Pattern.compile("(?<![无零])(?:"
            + "(?:未|没有|不)(?:能|按期|按时|按要求)?(?:全部)?" + VERB + "(?:到位|完成)?"
            + "|(?:正在|尚在|仍在|还在)(?:组织|抓紧)?(?:招标|采购|施工|" + VERB + ")|(?:尚待|有待|等待|待)" + VERB
            + "|没有动工|未动工)(?!的|隐患|问题|任务|项目)");
    private static final Pattern DONE = Pattern.compile("(?:已|已经|全部|均已|现已|目前已)(?:按期|按时|全部|于[^，。；]{1,12}|为[^，。；]{2,20})?"
            + VERB + "(?:到位|完成|完毕|整改)?|" + VERB + "(?:到位|完毕|完成)|(?<![未没])(?:完工|竣工|修好|换新)|安装到位");

    private final DistrictFacts facts;
    private static final Pattern NOT_BEGUN = Pattern.compile("(?:计划|拟实施|未开始|未启动|待实施|筹备中)[。；]?");

    private final Items items;
    private final Tables tables;

    ProgressJudge(DistrictFacts facts, Tables tables) {
        this.facts = facts;
        this.tables = tables;
        this.items = new Items(facts);
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        if (parsed.sentence().cell() != null) {
            ofRow(parsed).ifPresent(claims::add);
        }
        for (Parsed one : Statements.of(parsed)) {
            Set<String> own = Scope.of(one.tokens()).schools();
            Set<String> schools = own.isEmpty() ? parsed.topic() : own;
            boolean isLater = one.tokens().stream()
                    .anyMatch(token -> token.is("planned")
                            || token.is("wish")
                            || token.is("except")
                            || token.is("other")
                            || token.is("once")
                            || token.is("then"));
            if (!schools.isEmpty() && !isLater) {
                judge(one, schools, claims);
            }
        }
        return claims;
    }

    private void judge(Parsed one, Set<String> schools, List<Claim> claims) {
        // the verb of a statement may stand at the end of the sentence, its time at the beginning
        int from = one.tokens().stream().mapToInt(Token::start).min().orElse(0);
        int to = one.tokens().stream().mapToInt(Token::end).max().orElse(0);
        String text = one.sentence().text().substring(0, to);
        Matcher undone = UNDONE.matcher(text);
        Matcher done = DONE.matcher(text);
        boolean isUndone = undone.find(from);
        boolean isDone = done.find(from);
        if (isUndone == isDone) {
            return;
        }
        Matcher told = isDone ? done : undone;
        if (Mention.heads(one.tokens()).contains("alarm") && schools.size() == 1) {
            alarm(one, schools, isDone, told, claims);
            return;
        }
        // 未安装安全护栏 is what the hazard was, not that it still is
        List<DataRow> rows = rows(one, schools, told.group().matches(".*(?:安装|更新|建成|开工|竣工).*"));
        boolean isOfHazards = !rows.isEmpty() && rows.get(0).cell("record").equals("隐患");
        long finished = rows.stream()
                .filter(row -> isOfHazards ? this.items.isResolved(row) : isCompleted(row))
                .count();
        boolean isOfEach = schools.size() == 1
                || rows.stream().map(DataRow::sender).distinct().count() == schools.size();
        boolean isClear = !rows.isEmpty() && isOfEach && (finished == 0 || finished == rows.size());
        if (isClear) {
            String subject = isOfHazards ? "safety.hazards_resolved" : "equipment.plan_due_completion_rate";
            claims.add(
                    claim(one, told, isDone, finished > 0, subject, rows.get(0).source()));
        }
    }

    /** A cell that only says 已完成 or 正在实施, of the thing that the row names for one school. */
    private Optional<Claim> ofRow(Parsed cell) {
        String text = cell.sentence().text();
        Matcher undone = (NOT_BEGUN.matcher(text).matches() ? NOT_BEGUN : UNDONE).matcher(text);
        Matcher done = DONE.matcher(text);
        boolean isUndone = undone.find();
        boolean isDone = done.find();
        List<Token> row = this.tables.row(cell.sentence());
        Set<String> schools = Scope.of(row).schools();
        Set<String> categories = Items.categories(row).collect(Collectors.toSet());
        boolean isLong = text.length() > LONGEST_STATE || cell.tokens().stream().anyMatch(Parsed::isCount);
        if (isUndone == isDone || isLong || schools.size() != 1 || categories.size() != 1) {
            return Optional.empty();
        }
        Years years = row.stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .findFirst()
                .map(Years::of)
                .orElse(null);
        List<DataRow> rows = this.items.planned(categories, years, new Scope.Members(false, schools, ""));
        long finished = rows.stream().filter(this::isCompleted).count();
        return rows.isEmpty() || (finished > 0 && finished < rows.size())
                ? Optional.empty()
                : Optional.of(claim(
                        cell,
                        isDone ? done : undone,
                        isDone,
                        finished > 0,
                        "equipment.plan_due_completion_rate",
                        rows.get(0).source()));
    }

    private boolean isCompleted(DataRow upgrade) {
        return upgrade.day("completed_on")
                .filter(day -> !day.isAfter(this.facts.period().asOf()))
                .isPresent();
    }

    /** Hazards of the one kind, or upgrades of the one category, that the statement names. */
    private List<DataRow> rows(Parsed one, Set<String> schools, boolean isOfThings) {
        Set<String> own = Items.hazards(one.tokens()).collect(Collectors.toSet());
        Set<String> hazards = own.isEmpty() ? Items.hazards(one.label()).collect(Collectors.toSet()) : own;
        Set<String> categories = Items.categories(one.tokens()).collect(Collectors.toSet());
        if (hazards.size() == 1 && categories.isEmpty() && !isOfThings) {
            return this.items.hazards(hazards).stream()
                    .filter(row -> schools.contains(row.sender()))
                    .toList();
        }
        boolean isOfPlan = one.tokens().stream().anyMatch(token -> token.is("A.upgrade") || token.is("H.plan"));
        List<Token> years = one.tokens().stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .toList();
        return categories.size() == 1 && hazards.isEmpty() && isOfPlan && years.size() < 2
                ? this.items.planned(categories, null, new Scope.Members(false, schools, ""))
                : List.of();
    }

    private void alarm(Parsed one, Set<String> schools, boolean isDone, Matcher told, List<Claim> claims) {
        Scope.Members members = new Scope.Members(false, schools, String.join(" ", schools));
        String subject = "safety.alarm_schools_rate";
        this.facts
                .value(subject, Part.VALUE, "", members, this.facts.period())
                .ifPresent(known ->
                        claims.add(claim(one, told, isDone, known.value().signum() > 0, subject, known.source())));
    }

    private static Claim claim(
            Parsed one, Matcher told, boolean isDone, boolean isTrue, String subject, String source) {
        Map<Boolean, String> words = Map.of(true, "已完成", false, "未完成");
        return one.sentence()
                .claim(
                        told.start(),
                        told.end(),
                        Kind.FIGURE,
                        isDone == isTrue ? Verdict.PROVED : Verdict.REFUTED,
                        subject,
                        words.getOrDefault(isDone, ""),
                        words.getOrDefault(isTrue, ""),
                        source);
    }
}
