package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** One thing counted twice must be counted alike. */
final class RepetitionJudge {

    private RepetitionJudge() {}

    static List<Claim> judge(List<Judged> figures) {
        Map<String, List<Judged>> same = new LinkedHashMap<>();
        for (Judged one : figures) {
            if (one.guess() != null && one.isBound() && !one.mention().amount().isLimit()) {
                same.computeIfAbsent(one.guess().key() + one.mention().amount().measure(), key -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Claim> claims = new ArrayList<>();
        same.values().stream().filter(all -> all.size() > 1).forEach(all -> compare(all, claims));
        return claims;
    }

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    private static void compare(List<Judged> all, List<Claim> claims) {
        Judged reference =
                all.stream().filter(one -> !one.claim().isRefuted()).findFirst().orElse(all.get(0));
        for (Judged one : all) {
            if (one == reference) {
                continue;
            }
            Amount told = one.mention().amount();
            Amount before = reference.mention().amount();
            boolean isAlike = told.tells(before.value())
                    || before.tells(told.value())
                    || (!one.claim().isRefuted() && !reference.claim().isRefuted());
            claims.add(one.mention()
                    .claim(
                            Kind.REPETITION,
                            isAlike ? Verdict.PROVED : Verdict.REFUTED,
                            one.claim().subject(),
                            told.found(),
                            before.found(),
                            reference.mention().place()));
        }
    }
}
