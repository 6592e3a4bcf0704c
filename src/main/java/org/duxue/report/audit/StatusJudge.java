package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.report.audit.DistrictFacts.Part;

/** 某校达标, 某校未达标: whether a school that is named has the health staff it must have. */
final class StatusJudge {

    private static final String SUBJECT = "staffing.health_compliance_rate";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int FURTHEST_DENIAL = 2;

    private final DistrictFacts facts;

    StatusJudge(DistrictFacts facts) {
        this.facts = facts;
    }

    List<Claim> judge(Parsed parsed) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < parsed.tokens().size(); i++) {
            if (parsed.tokens().get(i).is("A.met")) {
                judge(Clauses.at(parsed, i), parsed.tokens().get(i), claims);
            }
        }
        return claims;
    }

    private void judge(Clauses place, Token met, List<Claim> claims) {
        List<Token> schools = schools(place);
        boolean isOther = place.sentenceSays("except") || place.says("planned") || place.says("wish");
        boolean isPast = place.parsed().tokens().stream()
                .anyMatch(token -> token.type() == Token.Type.TIME || token.is("then") || token.is("once"));
        boolean isOfHealth = place.heads().contains("health")
                || Mention.heads(place.parsed().heading()).contains("health");
        boolean isOfSeveral = place.clause().stream()
                .anyMatch(token -> (token.isNumber() && !isCountOf(token, schools))
                        || (token.is("H.school") && schools.size() == 1)
                        || (token.is("G.any") && schools.size() < 2));
        if (schools.isEmpty() || isOfSeveral || isOther || isPast || !isOfHealth || place.says("A.rate")) {
            return;
        }
        for (Token school : schools) {
            this.facts
                    .value(SUBJECT, Part.VALUE, "", members(school), this.facts.period())
                    .ifPresent(known -> claims.add(claim(place.parsed(), school, met, known)));
        }
    }

    /** 甲校、乙校两校: how many were named. */
    private static boolean isCountOf(Token number, List<Token> schools) {
        return number.amount().value().compareTo(BigDecimal.valueOf(schools.size())) == 0 && schools.size() > 1;
    }

    /** In the clause, else the only one in the sentence. */
    private static List<Token> schools(Clauses place) {
        List<Token> here = place.clause().stream().filter(StatusJudge::isSchool).toList();
        return here.isEmpty()
                ? place.earlier().stream().filter(StatusJudge::isSchool).toList()
                : here;
    }

    private static boolean isSchool(Token token) {
        return token.type() == Token.Type.SCHOOL;
    }

    private static Scope.Members members(Token school) {
        return new Scope.Members(false, Set.of(school.name()), school.name());
    }

    private static Claim claim(Parsed parsed, Token school, Token met, Known known) {
        Sentence sentence = parsed.sentence();
        String ahead = sentence.text().substring(Math.max(0, met.start() - FURTHEST_DENIAL), met.start());
        boolean isDenied = ahead.matches(".*[未不没].*");
        boolean isMet = known.value().compareTo(ALL) == 0;
        boolean isNear = met.end() - school.start() <= Claim.LONGEST_QUOTE && school.start() < met.start();
        int from = isNear ? school.start() : Math.max(0, met.start() - (isDenied ? FURTHEST_DENIAL : 0));
        return sentence.claim(
                from,
                met.end(),
                Kind.FIGURE,
                isDenied == isMet ? Verdict.REFUTED : Verdict.PROVED,
                SUBJECT,
                isDenied ? "未达标" : "达标",
                isMet ? "达标" : "未达标",
                known.source());
    }
}
