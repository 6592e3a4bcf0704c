package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** 云溪中学化学实验室、实验小学智慧黑板两个项目: whether the plan has that thing for that school, whatever its year. */
final class PairJudge {

    private static final Set<String> OF_PLANS = Set.of("A.upgrade", "planned", "H.plan");

    private static final Set<String> LIMITS = Set.of("except", "deny", "foreign", "A.overdue");
    /** 甲校智慧黑板未纳入本轮更新. */
    private static final Pattern DENIED = Pattern.compile("[^，。；、]*(?:未|没|不|无).*");

    private final Items items;

    PairJudge(DistrictFacts facts) {
        this.items = new Items(facts);
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        List<Token> tokens = parsed.tokens();
        boolean isOfPlan = tokens.stream().anyMatch(token -> OF_PLANS.stream().anyMatch(token::is))
                || parsed.sentence().text().contains("项目");
        boolean isLimited = tokens.stream().anyMatch(token -> LIMITS.stream().anyMatch(token::is));
        for (int i = 0; i + 1 < tokens.size() && isOfPlan && !isLimited; i++) {
            Token school = tokens.get(i);
            int next = behindCount(tokens, i + 1);
            Set<String> things = Items.categories(tokens.subList(next, Math.min(tokens.size(), next + 1)))
                    .collect(Collectors.toSet());
            boolean isPair = school.type() == Token.Type.SCHOOL
                    && things.size() == 1
                    && tokens.get(i + 1).start() == school.end()
                    && !isDenied(parsed, tokens.get(next));
            if (isPair) {
                judge(parsed, school, things, claims);
            }
        }
        return claims;
    }

    private static boolean isDenied(Parsed parsed, Token thing) {
        return DENIED.matcher(parsed.sentence().text().substring(thing.end())).matches();
    }

    /** 第一中学两间物理实验室: a number may stand between. */
    private static int behindCount(List<Token> tokens, int place) {
        return place + 1 < tokens.size() && tokens.get(place).isNumber() ? place + 1 : place;
    }

    private void judge(Parsed parsed, Token school, Set<String> things, List<Claim> claims) {
        List<DataRow> all = this.items.planned(things, null, Scope.Members.ALL);
        Set<String> schools = all.stream().map(DataRow::sender).collect(Collectors.toSet());
        boolean isPlanned = schools.contains(school.name());
        boolean isThere = !this.items
                .there(things, new Scope.Members(false, Set.of(school.name()), ""))
                .isEmpty();
        boolean isOfProject = parsed.sentence().text().matches(".*(?:项目|招标|计划|拟|预算|建成|竣工|完工|更新|完毕|更换).*");
        if (all.isEmpty() || (!isPlanned && isThere && !isOfProject)) {
            return;
        }
        claims.add(parsed.sentence()
                .claim(
                        school.start(),
                        school.end(),
                        Kind.FIGURE,
                        isPlanned ? Verdict.PROVED : Verdict.REFUTED,
                        "equipment.plan_quantity",
                        parsed.text(school),
                        String.join(" ", schools),
                        DataRow.source(all)));
    }
}
