package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** A section about a rate that tells of activities and not of the rate before and after. */
final class ActivityJudge {

    private static final Set<String> RATES = Set.of("excellent", "good", "pass", "fat", "coverage");

    private ActivityJudge() {}

    static List<Claim> judge(Reading reading) {
        Map<String, List<Parsed>> sections = new LinkedHashMap<>();
        for (Parsed parsed : reading.sentences()) {
            boolean isAboutRate = Mention.heads(parsed.heading()).stream().anyMatch(RATES::contains)
                    || parsed.heading().stream().anyMatch(token -> token.is("A.rate"));
            if (isAboutRate
                    && !parsed.sentence().text().equals(parsed.sentence().heading())) {
                sections.computeIfAbsent(parsed.sentence().heading(), key -> new ArrayList<>())
                        .add(parsed);
            }
        }
        List<Claim> claims = new ArrayList<>();
        sections.values().stream()
                .filter(section -> !tellsRates(section))
                .forEach(section -> section.forEach(parsed -> activity(parsed).ifPresent(claims::add)));
        return claims;
    }

    /** Before and after: two rates, or one and by how much it changed. */
    private static boolean tellsRates(List<Parsed> section) {
        return section.stream()
                        .flatMap(parsed -> parsed.tokens().stream())
                        .filter(Token::isNumber)
                        .map(token -> token.amount().measure())
                        .filter(measure ->
                                measure == Amount.Measure.PERCENT || measure == Amount.Measure.POINTS_OF_PERCENT)
                        .count()
                > 1;
    }

    private static Optional<Claim> activity(Parsed parsed) {
        Optional<Token> word = parsed.tokens().stream()
                .filter(token -> token.is("rise"))
                .findFirst()
                .or(() -> parsed.tokens().stream()
                        .filter(token -> token.is("activity"))
                        .findFirst());
        return word.map(token -> {
            Clauses clause = Clauses.at(parsed, parsed.tokens().indexOf(token));
            int start = clause.clause().get(0).start();
            int end = clause.clause().get(clause.clause().size() - 1).end();
            return parsed.sentence().claim(start, end, Kind.ACTIVITY, Verdict.UNPROVEN, "activity", "", "", "");
        });
    }
}
