package org.duxue.report.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.standards.Norm;
import org.duxue.standards.Scope;

/** Describes the scope of a norm in words: {@code schools; boarding=no; students<600} is 中小学，非寄宿制，学生数不足 600 人. */
public final class ScopeWords {

    private static final Map<String, String> GROUPS = Map.of(
            "all", "全部单位",
            "district", "全区",
            "staff", "教职工和外聘人员",
            "agency", "执法单位",
            "schools", "中小学",
            "kindergartens", "幼儿园",
            "compulsory", "义务教育学校",
            "key_site", "防范恐怖袭击重点目标",
            "accounting_pilot", "政府会计试点单位");

    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("ownership=public", "公办"),
            Map.entry("ownership=private", "民办"),
            Map.entry("boarding=yes", "寄宿制"),
            Map.entry("boarding=no", "非寄宿制"),
            Map.entry("category=regular", "普通学校"),
            Map.entry("category=regular|point", "普通学校和教学点"),
            Map.entry("location=urban", "城区"),
            Map.entry("junior_students>0", "有初中学生"),
            Map.entry("senior_students>0", "有高中学生"),
            Map.entry("central_primary=yes", "中心小学"),
            Map.entry("teachers_by_stage=yes", "教师按学段填报"),
            Map.entry("guarded_by=company", "由保安公司派驻"),
            Map.entry("hazard_kind=public_security", "治安隐患"));

    private static final Map<String, String> COMPARISONS = Map.of(">=", "不少于 ", ">", "超过 ", "<", "不足 ");

    private ScopeWords() {}

    /** The description in Chinese; in English the scope as written in the norm. */
    public static String of(Norm norm, Words words) {
        Scope scope = norm.scope();
        String text = words.chinese() ? chinese(scope) : scope.text();
        return norm.scopeNote().isEmpty() ? text : text + "（" + norm.scopeNote() + "）";
    }

    private static String chinese(Scope scope) {
        String groups = scope.groups().stream().map(ScopeWords::group).collect(Collectors.joining("和"));
        String conditions = scope.conditions().stream()
                .map(ScopeWords::anyOf)
                .map(text -> "，" + text)
                .collect(Collectors.joining());
        return (scope.district() == null ? "" : scope.district() + " ") + groups + conditions;
    }

    private static String group(Scope.Alternative group) {
        String name = GROUPS.getOrDefault(group.group(), group.group());
        return group.of() == null ? name : condition(group.of()) + name;
    }

    private static String anyOf(List<Scope.Condition> conditions) {
        return conditions.stream().map(ScopeWords::condition).collect(Collectors.joining("或"));
    }

    private static String condition(Scope.Condition condition) {
        String text = condition.field() + condition.operator() + condition.operand();
        return condition.field().equals("students") && COMPARISONS.containsKey(condition.operator())
                ? "学生数" + COMPARISONS.get(condition.operator()) + condition.operand() + " 人"
                : CONDITIONS.getOrDefault(text, text);
    }
}
