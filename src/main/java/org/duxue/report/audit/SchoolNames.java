package org.duxue.report.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What schools are called: by their name, without the district in front, and short where that names one school only. */
final class SchoolNames {

    private static final int SHORTEST = 2;

    private SchoolNames() {}

    /** Codes by name. */
    static Map<String, String> of(DistrictFacts facts) {
        Map<String, String> full = new LinkedHashMap<>();
        Map<String, Set<String>> more = new HashMap<>();
        String district = Fold.of(facts.district().name());
        facts.months()
                .values()
                .forEach(month -> month.schools().forEach(school -> {
                    String name = Fold.of(school.name());
                    full.put(name, school.code());
                    for (String shorter : shorter(name, district)) {
                        more.computeIfAbsent(shorter, key -> new TreeSet<>()).add(school.code());
                    }
                }));
        Set<String> taken = new HashSet<>(full.keySet());
        more.forEach((name, codes) -> {
            if (codes.size() == 1 && !taken.contains(name)) {
                full.put(name, codes.iterator().next());
            }
        });
        return full;
    }

    private static Set<String> shorter(String name, String district) {
        Set<String> names = new HashSet<>();
        String own = name.startsWith(district) ? name.substring(district.length()) : name;
        String bare = own.replaceFirst("^(?:[\\p{IsHan}]{2,4}[市县区旗]|区|县|市)(?=.{3,})", "");
        names.add(own);
        names.add(bare);
        names.add(bare.replace("幼儿园", "园").replace("九年一贯制学校", "学校").replace("九年制学校", "学校"));
        names.add(bare.replace("初级中学", "中学")
                .replace("高级中学", "中学")
                .replace("中心小学", "小学")
                .replace("中心学校", "学校"));
        names.add(bare.replaceFirst("(?:九年一贯制学校|九年制学校|初级中学|高级中学|中学|中心小学|小学|学校|幼儿园)$", ""));
        String numbered = bare.replaceFirst("^第([一二三四五六七八九十]{1,3})(中|小)学$", "$1$2");
        names.add(numbered);
        names.add(district.substring(Math.max(0, district.length() - 1)) + numbered);
        names.add(district.substring(Math.max(0, district.length() - 1)) + bare);
        String district2 = district.replaceFirst("[市县区旗]$", "");
        names.removeIf(
                one -> one.length() < SHORTEST || one.equals(district) || one.equals(district2) || isCommon(one));
        names.remove(name);
        return names;
    }

    private static boolean isCommon(String name) {
        return name.matches(
                "(?:实验|中心|第[一二三四五六七八九十\\d]+|城关|中学|小学|学校|幼儿园|高级|职业|教育|实验学校|中心学校|一中|二中|三中|新区|城区|开发区|示范|阳光|希望|和平|光明|建设|文化|民族|未来|健康|安全)");
    }
}
