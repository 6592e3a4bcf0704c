package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;

/** Parts that must add up to their whole because the data's do, wherever in a paragraph they stand. */
final class SumJudge {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_PARTS = 5;
    private static final int LOOK_AHEAD = 9;
    private static final Set<String> STATES = Set.of("pay.insured", "pay.in_progress", "pay.uninsured");
    private static final Map<String, Set<String>> FAMILIES = Map.of(
            "pay.external_staff",
            STATES,
            "safety.hazards_found",
            Set.of("safety.hazards_resolved", "safety.hazards_open"));

    private SumJudge() {}

    static List<Claim> judge(List<Judged> figures) {
        List<Judged> bound = figures.stream()
                .filter(one -> (one.guess() != null && one.meaning() != null) || isPlan(one))
                .filter(one -> one.guess() != null
                        && !one.mention().amount().isPercent()
                        && !one.mention().amount().isLimit())
                .filter(one -> one.claim().verdict() != Verdict.UNPROVEN)
                .toList();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            Judged whole = bound.get(i);
            List<Judged> candidates = bound.subList(i + 1, Math.min(bound.size(), i + 1 + LOOK_AHEAD)).stream()
                    .filter(part -> isNear(whole, part) && couldBePart(whole, part))
                    .toList();
            parts(whole, candidates).ifPresent(parts -> claims.add(claim(whole, parts)));
        }
        return claims;
    }

    private static boolean isPlan(Judged one) {
        return one.guess() != null && one.claim().subject().startsWith("equipment.plan");
    }

    private static boolean isNear(Judged whole, Judged part) {
        return Math.abs(part.mention().paragraph() - whole.mention().paragraph()) <= 1
                || (part.mention()
                                .sentence()
                                .heading()
                                .equals(whole.mention().sentence().heading())
                        && part.mention().sentence().cell() != null);
    }

    private static boolean couldBePart(Judged whole, Judged part) {
        boolean isAlike =
                part.mention().amount().measure() == whole.mention().amount().measure()
                        && truth(part).signum() > 0
                        && truth(part).compareTo(truth(whole)) < 0;
        return isAlike
                && (part.claim().subject().equals(whole.claim().subject())
                        || FAMILIES.getOrDefault(whole.claim().subject(), Set.of())
                                .contains(part.claim().subject()));
    }

    private static BigDecimal truth(Judged one) {
        return java.util.Objects.requireNonNull(one.guess()).known().value();
    }

    private static String key(Judged one) {
        return java.util.Objects.requireNonNull(one.guess()).key();
    }

    /** The first parts in the order of the text that are all of one family, differ, and add up in the data. */
    private static Optional<List<Judged>> parts(Judged whole, List<Judged> candidates) {
        for (int size = 2; size <= Math.min(MOST_PARTS, candidates.size()); size++) {
            for (List<Judged> some : subsets(candidates, size)) {
                BigDecimal sum = some.stream().map(SumJudge::truth).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(truth(whole)) == 0 && isPartition(whole, some)) {
                    return Optional.of(some);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPartition(Judged whole, List<Judged> some) {
        Set<String> subjects = some.stream().map(one -> one.claim().subject()).collect(Collectors.toSet());
        Set<String> keys = some.stream().map(SumJudge::key).collect(Collectors.toSet());
        boolean isBySubject = subjects.size() == some.size()
                && !subjects.contains(whole.claim().subject());
        boolean isByScope = subjects.equals(Set.of(whole.claim().subject()));
        return keys.size() == some.size() && ((isBySubject && isOneScope(some)) || isByScope);
    }

    /** States of one group of people, not of several. */
    private static boolean isOneScope(List<Judged> some) {
        return some.stream()
                        .map(one -> key(one).substring(key(one).indexOf(' ')))
                        .distinct()
                        .count()
                == 1;
    }

    private static List<List<Judged>> subsets(List<Judged> all, int size) {
        List<List<Judged>> found = new ArrayList<>();
        collect(all, size, 0, new ArrayList<>(), found);
        return found;
    }

    private static void collect(List<Judged> all, int size, int from, List<Judged> chosen, List<List<Judged>> found) {
        if (chosen.size() == size) {
            found.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i < all.size(); i++) {
            chosen.add(all.get(i));
            collect(all, size, i + 1, chosen, found);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** 24.22万元、34.91万元: by how much parts that are told with decimals may miss their sum. */
    private static BigDecimal rounding(List<Judged> parts) {
        return parts.stream()
                .map(part -> part.mention().amount())
                .filter(part -> part.printed().scale() > 0)
                .map(part ->
                        part.scale().multiply(HALF.movePointLeft(part.printed().scale())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Claim claim(Judged whole, List<Judged> parts) {
        BigDecimal sum =
                parts.stream().map(part -> part.mention().amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Mention mention = whole.mention();
        boolean isExact =
                parts.stream().allMatch(part -> part.mention().amount().bound() == Amount.Bound.EXACT)
                        && mention.amount().bound() == Amount.Bound.EXACT;
        BigDecimal distance = sum.subtract(mention.amount().value()).abs();
        boolean holds = mention.amount().tells(sum) || !isExact || distance.compareTo(rounding(parts)) <= 0;
        String source =
                parts.stream().map(part -> part.mention().place()).distinct().collect(Collectors.joining(" + "));
        return mention.claim(
                Kind.SUM,
                holds ? Verdict.PROVED : Verdict.REFUTED,
                whole.claim().subject(),
                mention.amount().found(),
                mention.amount().shown(sum),
                source);
    }
}
