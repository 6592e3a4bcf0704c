package org.duxue.report.words;

import java.util.Map;

/** The units of norms, in words. */
public final class NormUnits {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("1 or 0", "1 是 0 否"),
            Map.entry("boarders", "名寄宿生"),
            Map.entry("children", "名幼儿"),
            Map.entry("classes", "个班"),
            Map.entry("days", "天"),
            Map.entry("hours", "学时"),
            Map.entry("indicators", "项指标"),
            Map.entry("institutions", "所"),
            Map.entry("items", "件（项）"),
            Map.entry("level", "级"),
            Map.entry("m2", "平方米"),
            Map.entry("minutes", "分钟"),
            Map.entry("months", "个月"),
            Map.entry("people", "人"),
            Map.entry("rooms per 100", "间/百生"),
            Map.entry("rule", "条规定"),
            Map.entry("students", "名学生"),
            Map.entry("teachers per 100", "人/百生"),
            Map.entry("year", "年"),
            Map.entry("years", "年"),
            Map.entry("yuan", "元"),
            Map.entry("yuan per student", "元/生"));

    private NormUnits() {}

    public static String of(String unit, Words words) {
        return words.chinese() ? CHINESE.getOrDefault(unit, unit) : unit;
    }
}
