package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.registry.School;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.report.audit.DistrictFacts.Part;
import org.jspecify.annotations.Nullable;

/** 均, 全部, 无: whether the data show a rest. */
final class UniversalJudge {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int LONGEST_QUOTE = 12;

    /** What is counted and what is said of all of it: the rate that must then be 100. */
    private static final Map<String, String> RATES = Map.ofEntries(
            Map.entry("guard trained", "safety.guards_trained_rate"),
            Map.entry("guard certified", "safety.guards_certified_rate"),
            Map.entry("external insured", "pay.insured_rate"),
            Map.entry("external five", "pay.all_five_rate"),
            Map.entry("hazard resolved", "safety.hazard_resolution_rate"),
            Map.entry("hazard closed", "safety.hazard_resolution_rate"),
            Map.entry("alarm upgrade", "safety.alarm_schools_rate"),
            Map.entry("alarm added", "safety.alarm_schools_rate"),
            Map.entry("alarm met", "safety.alarm_schools_rate"),
            Map.entry("health met", "staffing.health_compliance_rate"),
            Map.entry("officer certified", "enforcement.certified_rate"),
            Map.entry("agency certified", "enforcement.certified_rate"),
            Map.entry("teacher certified", "staffing.certified_rate"));

    /** What there is none of: the count that must then be 0. */
    private static final Map<String, String> COUNTS = Map.of(
            "hazard", "safety.hazards_open",
            "uninsured", "pay.uninsured",
            "overage", "safety.guards_over_age",
            "late", "safety.hazards_overdue",
            "short", "staffing.shortage");

    private final DistrictFacts facts;
    private final Times times;
    private final Agencies agencies;

    UniversalJudge(DistrictFacts facts) {
        this.facts = facts;
        this.times = new Times(facts);
        this.agencies = new Agencies(facts);
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < parsed.tokens().size(); i++) {
            Token token = parsed.tokens().get(i);
            if (token.is("all")) {
                boolean isDenied = isDenied(parsed, token);
                all(Clauses.at(parsed, i), token)
                        .flatMap(claim -> isDenied ? denied(claim) : negative(parsed, token, claim))
                        .ifPresent(claims::add);
            } else if (token.is("some")) {
                all(Clauses.at(parsed, i), token).flatMap(UniversalJudge::some).ifPresent(claims::add);
            } else if (token.is("none")) {
                none(Clauses.at(parsed, i), token).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** 尚未全部整改: refuted where all are. */
    private static Optional<Claim> denied(Claim claim) {
        return switch (claim.verdict()) {
            case PROVED -> Optional.of(claim.with(Verdict.REFUTED, "< 100%"));
            case REFUTED -> Optional.of(claim.with(Verdict.PROVED, "< 100%"));
            case UNPROVEN -> Optional.empty();
        };
    }

    /** 部分参加培训: refuted where all did. */
    private static Optional<Claim> some(Claim claim) {
        return claim.verdict() == Verdict.PROVED ? Optional.of(claim.with(Verdict.REFUTED, "100%")) : Optional.empty();
    }

    /** 均未达标: refuted where some do. */
    private static Optional<Claim> negative(Parsed parsed, Token all, Claim claim) {
        String behind = parsed.sentence().text().substring(all.end());
        if (!behind.matches("[未没不无].*")) {
            return Optional.of(claim);
        }
        return switch (claim.verdict()) {
            case PROVED -> Optional.of(claim.with(Verdict.REFUTED, "0%"));
            case REFUTED ->
                claim.expected().equals("0%")
                        ? Optional.of(claim.with(Verdict.PROVED, "0%"))
                        : Optional.of(claim.with(Verdict.REFUTED, "0%"));
            case UNPROVEN -> Optional.empty();
        };
    }

    private static boolean isDenied(Parsed parsed, Token token) {
        String text = parsed.sentence().text();
        return token.start() > 0 && "未没不非".indexOf(text.charAt(token.start() - 1)) >= 0;
    }

    private static boolean isWish(Clauses place) {
        return (place.says("norm") && !place.says("A.met"))
                || place.says("foreign")
                || Stream.concat(place.clause().stream(), place.earlier().stream())
                        .anyMatch(token -> token.is("planned") || token.is("wish"));
    }

    private Optional<Claim> all(Clauses place, Token all) {
        if (isWish(place) || place.says("other")) {
            return Optional.empty();
        }
        boolean isCovered = place.parsed().text(all).contains("覆盖");
        Set<String> own = Attributes.of(place.behind());
        Set<String> said = own.isEmpty() && isCovered ? Set.of("added") : own;
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Token> named = named(place);
        if (said.contains("certified") && named.stream().anyMatch(token -> token.type() == Token.Type.AGENCY)) {
            return this.agencies
                    .certified(named)
                    .map(known -> claim(place, all, known, "enforcement.certified_rate", false));
        }
        for (String head : withHazards(place)) {
            for (String attribute : said) {
                String subject = RATES.get(head + " " + attribute);
                if (subject != null) {
                    return rate(place, all, subject);
                }
            }
        }
        return Optional.empty();
    }

    /** A kind of hazard that is named stands for the hazard. */
    private static List<String> withHazards(Clauses place) {
        List<String> heads = new ArrayList<>(place.heads());
        if (Items.hazards(place.clause()).findAny().isPresent() && place.says("A.resolved")) {
            heads.add(0, "hazard");
        }
        return heads;
    }

    private static List<Token> named(Clauses place) {
        List<Token> here =
                place.clause().stream().filter(UniversalJudge::isName).toList();
        return here.isEmpty()
                ? place.earlier().stream().filter(UniversalJudge::isName).toList()
                : here;
    }

    private static boolean isName(Token token) {
        return token.type() == Token.Type.AGENCY || token.type() == Token.Type.SCHOOL;
    }

    private Optional<Claim> rate(Clauses place, Token all, String subject) {
        boolean isExcept = place.sentenceSays("except");
        Scope scope = scope(place, subject);
        Times.Spoken spoken = spoken(place);
        Scope.Members members = isExcept ? others(place, spoken) : scope.members(this.facts.schools(spoken.period()));
        Optional<Known> known = value(subject, isExcept ? scope.withoutBreakdown() : scope, members, spoken);
        boolean mayRefute = spoken.isExact() && this.facts.isComplete(subject, members, spoken.period());
        return known.map(value -> claim(place, all, value, subject, !mayRefute));
    }

    private Optional<Known> value(String subject, Scope scope, Scope.Members members, Times.Spoken spoken) {
        return this.facts.value(subject, Part.VALUE, scope.part(), members, spoken.period());
    }

    private Scope.Members others(Clauses place, Times.Spoken spoken) {
        Set<String> named = place.parsed().tokens().stream()
                .filter(token -> token.type() == Token.Type.SCHOOL)
                .map(Token::name)
                .collect(Collectors.toSet());
        Set<String> rest = this.facts.schools(spoken.period()).stream()
                .map(School::code)
                .filter(code -> !named.contains(code))
                .collect(Collectors.toSet());
        return new Scope.Members(false, rest, "without " + String.join(" ", named));
    }

    private static boolean isOfHazards(Clauses place) {
        return place.says("A.resolved") && place.says("H.hazard");
    }

    private Times.Spoken spoken(Clauses place) {
        @Nullable Token last = null;
        for (Token token : isOfHazards(place) ? place.clause() : place.parsed().tokens()) {
            if (token.type() == Token.Type.TIME
                    && !place.parsed().isCompared(token)
                    && token.start()
                            < place.parsed().tokens().get(place.place()).start()) {
                last = token;
            }
            if (token.is("now")
                    && token.start()
                            <= place.parsed().tokens().get(place.place()).start()) {
                last = null;
            }
        }
        boolean isEvent = last != null
                && Clauses.at(place.parsed(), place.parsed().tokens().indexOf(last))
                        .says("done");
        return last == null || isEvent ? this.times.now() : this.times.of(last.moment());
    }

    /** Of what the words beside it limit; a category of hazards may stand in a sentence before. */
    private Scope scope(Clauses place, String subject) {
        Scope here = Scope.of(place.clause());
        Scope scope = here.isDistrict() && !place.says("DISTRICT") ? lent(place) : here;
        Map<String, String> breakdown = new TreeMap<>();
        if (subject.startsWith("safety.hazard")) {
            place.allBefore()
                    .flatMap(token -> Items.hazards(List.of(token)))
                    .reduce((first, second) -> second)
                    .ifPresent(category -> breakdown.put("category", category));
            boolean isOfAll = place.says("H.hazard") && (place.says("G.any") || place.says("DISTRICT"));
            String inherited = isOfAll ? "" : breakdown.getOrDefault("category", "");
            String own = Items.hazards(place.clause()).findFirst().orElse(inherited);
            return new Scope(scope.schools(), scope.groups(), own.isEmpty() ? Map.of() : Map.of("category", own));
        }
        return scope.withoutBreakdown();
    }

    /** Of the sentence so far, else of the schools the paragraph is about. */
    private static Scope lent(Clauses place) {
        Scope earlier = Scope.of(place.earlier());
        Set<String> topic = place.parsed().topic();
        return earlier.schools().isEmpty() && !topic.isEmpty() ? new Scope(topic, Set.of(), Map.of()) : earlier;
    }

    private static Claim claim(Clauses place, Token all, Known known, String subject, boolean isNeverRefuted) {
        boolean holds = known.value().compareTo(ALL) == 0;
        Verdict verdict = holds ? Verdict.PROVED : isNeverRefuted ? Verdict.UNPROVEN : Verdict.REFUTED;
        return place.parsed()
                .sentence()
                .claim(
                        all.start(),
                        end(place, all),
                        Kind.FIGURE,
                        verdict,
                        subject,
                        "100%",
                        Amount.plain(known.value().setScale(2, java.math.RoundingMode.HALF_UP)) + "%",
                        known.source());
    }

    private static int end(Clauses place, Token all) {
        int end = all.end();
        for (Token token : place.behind()) {
            if (end == all.end() || token.end() - all.start() <= LONGEST_QUOTE) {
                end = token.end();
            }
        }
        return end;
    }

    private Optional<Claim> none(Clauses place, Token none) {
        if (isWish(place) || place.behind().isEmpty()) {
            return Optional.empty();
        }
        Token next = place.behind().get(0);
        boolean isOfHealth = place.heads().contains("health")
                || Mention.heads(place.parsed().heading()).contains("health");
        if (next.start() != none.end() || (next.is("A.short") && isOfHealth)) {
            return Optional.empty();
        }
        return next.tags().stream()
                .filter(tag -> tag.startsWith("A.") || tag.startsWith("H."))
                .map(tag -> COUNTS.get(tag.substring(2)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .flatMap(subject -> count(place, none, next, subject));
    }

    private Optional<Claim> count(Clauses place, Token none, Token next, String subject) {
        Scope scope = scope(place, subject);
        Times.Spoken spoken = spoken(place);
        boolean isBare = place.behind().stream()
                .skip(1)
                .allMatch(token -> token.is("-")
                        || token.type() == Token.Type.ASIDE
                        || token.tags().stream().anyMatch(tag -> tag.startsWith("H.")));
        return value(subject, scope, scope.members(this.facts.schools(spoken.period())), spoken)
                .map(known -> {
                    Verdict verdict = known.value().signum() == 0
                            ? Verdict.PROVED
                            : isBare && spoken.isExact() ? Verdict.REFUTED : Verdict.UNPROVEN;
                    return place.parsed()
                            .sentence()
                            .claim(
                                    none.start(),
                                    next.end(),
                                    Kind.FIGURE,
                                    verdict,
                                    subject,
                                    "0",
                                    Amount.plain(known.value()),
                                    known.source());
                });
    }
}
