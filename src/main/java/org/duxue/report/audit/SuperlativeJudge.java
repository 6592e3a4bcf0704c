package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.registry.School;
import org.duxue.report.audit.Amount.Measure;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** 缺员最多的是某校: whether no other school has more, or less. */
final class SuperlativeJudge {

    private static final Pattern MOST = Pattern.compile("最(多|高|大|少|低|小|年长|年轻)");
    private static final Set<String> LEAST = Set.of("少", "低", "小", "年轻");
    private static final List<Measure> MEASURES = List.of(Measure.PEOPLE, Measure.THINGS, Measure.YEARS_OLD);

    private final DistrictFacts facts;
    private final FigureRules rules;

    SuperlativeJudge(DistrictFacts facts, FigureRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        Matcher most = MOST.matcher(parsed.sentence().text());
        while (most.find()) {
            int place = place(parsed, most.start());
            if (place >= 0) {
                judge(Clauses.at(parsed, place), most).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static int place(Parsed parsed, int start) {
        for (int i = 0; i < parsed.tokens().size(); i++) {
            if (parsed.tokens().get(i).end() > start) {
                return parsed.isMark(i) ? -1 : i;
            }
        }
        return -1;
    }

    private Optional<Claim> judge(Clauses place, Matcher most) {
        List<Token> named = named(place);
        boolean isLimited = place.clause().stream()
                .anyMatch(token -> token.type() == Token.Type.TIME
                        || token.is("foreign")
                        || token.tags().stream().anyMatch(tag -> tag.startsWith("D.")));
        if (named.isEmpty() || isLimited) {
            return Optional.empty();
        }
        return rule(place).flatMap(rule -> judge(place, most, named, rule));
    }

    /** In the clause; 优秀率最高：某校 right behind its colon. */
    private static List<Token> named(Clauses place) {
        List<Token> here = place.clause().stream()
                .filter(token -> token.type() == Token.Type.SCHOOL)
                .toList();
        List<Token> tokens = place.parsed().tokens();
        int end = place.earlier().size() + place.clause().size();
        boolean isLabel = here.isEmpty()
                && end < tokens.size()
                && place.parsed().text(tokens.get(end)).equals("：");
        return isLabel
                ? tokens.subList(end + 1, tokens.size()).stream()
                        .takeWhile(token -> token.type() == Token.Type.SCHOOL)
                        .toList()
                : here;
    }

    private Optional<FigureRules.Rule> rule(Clauses place) {
        Set<String> own = Attributes.of(place.clause());
        Set<String> said = own.isEmpty() ? Attributes.of(place.earlier()) : own;
        List<String> heads = new ArrayList<>(Mention.heads(place.clause()));
        heads.addAll(Attributes.implied(said));
        if (heads.isEmpty()) {
            heads.addAll(Clauses.reversed(Mention.heads(place.earlier())));
        }
        heads.removeIf("school"::equals);
        Parsed before = place.parsed().before();
        if (heads.isEmpty() && before != null && Set.of("count").containsAll(said)) {
            // 超期设备1604台；数量最多的是某校
            List<String> told = Mention.heads(before.tokens()).stream()
                    .filter(head -> !head.equals("school"))
                    .distinct()
                    .toList();
            if (told.size() == 1) {
                heads.addAll(told);
                said = Attributes.of(before.tokens());
            }
        }
        for (String head : heads) {
            boolean isRate = said.contains("rate") || this.rules.isOnlyRate(head);
            Optional<FigureRules.Rule> rule = isRate ? this.rules.rate(head, said) : count(head, said);
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    private Optional<FigureRules.Rule> count(String head, Set<String> said) {
        return MEASURES.stream()
                .flatMap(measure -> this.rules.find(head, said, measure).stream())
                .max(java.util.Comparator.comparingInt(rule -> rule.attributes().size()));
    }

    private Optional<Claim> judge(Clauses place, Matcher most, List<Token> named, FigureRules.Rule rule) {
        Map<String, Known> values = values(place, rule);
        Set<String> codes = named.stream().map(Token::name).collect(Collectors.toSet());
        if (LEAST.contains(most.group(1))
                && codes.stream()
                        .anyMatch(code ->
                                values.containsKey(code) && of(values, code).signum() > 0)) {
            // 新增最少的是某校: of those that have any
            values.values().removeIf(known -> known.value().signum() == 0);
        }
        if (!values.keySet().containsAll(codes) || values.size() == codes.size()) {
            return Optional.empty();
        }
        int sign = LEAST.contains(most.group(1)) ? -1 : 1;
        String best = values.keySet().stream()
                .max((one, other) -> sign * of(values, one).compareTo(of(values, other)))
                .orElseThrow();
        boolean isRight = codes.stream()
                .allMatch(code -> values.keySet().stream()
                        .filter(other -> !codes.contains(other))
                        .allMatch(other -> sign * of(values, code).compareTo(of(values, other)) >= 0));
        Sentence sentence = place.parsed().sentence();
        Token first = named.get(0);
        Known known = java.util.Objects.requireNonNull(values.get(best));
        return Optional.of(sentence.claim(
                first.start(),
                named.get(named.size() - 1).end(),
                Kind.FIGURE,
                isRight ? Verdict.PROVED : Verdict.REFUTED,
                rule.subject(),
                named.stream().map(place.parsed()::text).collect(Collectors.joining("、")),
                name(best),
                known.source()));
    }

    private static BigDecimal of(Map<String, Known> values, String code) {
        return java.util.Objects.requireNonNull(values.get(code)).value();
    }

    private String name(String code) {
        return this.facts.month().schools().stream()
                .filter(school -> school.code().equals(code))
                .map(School::name)
                .findFirst()
                .orElse(code);
    }

    /** By school, of those the clause may mean. */
    private Map<String, Known> values(Clauses place, FigureRules.Rule rule) {
        Scope groups = new Scope(Set.of(), Scope.of(place.clause()).groups(), Map.of());
        Scope.Members among = groups.members(this.facts.month().schools());
        Map<String, Known> values = new TreeMap<>();
        for (School school : this.facts.month().schools()) {
            Scope.Members one = new Scope.Members(false, Set.of(school.code()), school.code());
            if (among.has(school.code()) && this.facts.isComplete(rule.subject(), one, this.facts.period())) {
                this.facts
                        .value(rule.subject(), rule.part(), "", one, this.facts.period())
                        .ifPresent(known -> values.put(school.code(), known));
            }
        }
        return values;
    }
}
