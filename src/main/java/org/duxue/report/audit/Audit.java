package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** Audits a text: every statement it finds is held against the facts and against the rest of the text. */
public final class Audit {

    private final DistrictFacts facts;
    private final FigureRules rules = FigureRules.load();
    private final Tokenizer tokenizer;

    public Audit(DistrictFacts facts) {
        this.facts = facts;
        this.tokenizer = new Tokenizer(
                Lexicon.load(),
                facts.period().asOf(),
                SchoolNames.of(facts),
                agencies(facts.agencies(), Fold.of(facts.district().name())),
                names(Fold.of(facts.district().name())));
    }

    /** The statements in the order of the text. */
    public List<Claim> of(List<Paragraph> paragraphs) {
        Set<Integer> foreign = paragraphs.stream()
                .filter(Paragraph::isForeign)
                .map(Paragraph::number)
                .collect(Collectors.toSet());
        Reading reading = Reading.of(paragraphs, this.tokenizer);
        List<Judged> figures = figures(reading);
        List<Claim> claims = new ArrayList<>();
        figures.forEach(judged -> claims.add(judged.claim()));
        claims.addAll(SumJudge.judge(figures));
        claims.addAll(PrintedSums.judge(reading));
        claims.addAll(RepetitionJudge.judge(figures));
        claims.addAll(ActivityJudge.judge(reading));
        UniversalJudge universals = new UniversalJudge(this.facts);
        StatusJudge states = new StatusJudge(this.facts);
        NameJudge names = new NameJudge(this.facts);
        ProgressJudge progress = new ProgressJudge(this.facts, reading.tables());
        SuperlativeJudge superlatives = new SuperlativeJudge(this.facts, this.rules);
        ChangeJudge changes = new ChangeJudge(this.facts, this.rules);
        PlaceJudge places = new PlaceJudge(this.facts, this.rules);
        PairJudge pairs = new PairJudge(this.facts);
        DateJudge dates = new DateJudge(this.facts.period().asOf());
        for (Parsed parsed : reading.sentences()) {
            if (reading.tables().isProblem(parsed.sentence())) {
                continue;
            }
            claims.addAll(universals.judge(parsed));
            claims.addAll(states.judge(parsed));
            claims.addAll(names.judge(parsed));
            claims.addAll(progress.judge(parsed));
            claims.addAll(superlatives.judge(parsed));
            claims.addAll(changes.judge(parsed));
            claims.addAll(places.judge(parsed));
            claims.addAll(pairs.judge(parsed));
            claims.addAll(dates.judge(parsed));
        }
        claims.removeIf(claim -> foreign.contains(claim.paragraph()));
        claims.sort(Comparator.comparingInt(Claim::paragraph));
        return List.copyOf(claims);
    }

    /** What a district calls itself: 城子河区, 城子河, 全区, 我区. */
    private static Set<String> names(String name) {
        String kind = name.substring(name.length() - 1);
        Set<String> names = new LinkedHashSet<>(List.of(name, "全" + kind, "我" + kind, "本" + kind, "辖" + kind));
        if (name.length() > 2) {
            names.add(name.substring(0, name.length() - 1));
        }
        return names;
    }

    /** 鸡冠区公安分局 is 区公安分局 too, and the other way round. */
    private static Map<String, String> agencies(Set<String> names, String district) {
        String kind = district.substring(district.length() - 1);
        Map<String, String> all = new TreeMap<>();
        for (String name : names) {
            if (name.startsWith(district)) {
                all.put(kind + name.substring(district.length()), name);
            } else if (name.startsWith(kind)) {
                all.put(district + name.substring(kind.length()), name);
            }
        }
        names.forEach(name -> all.put(name, name));
        return all;
    }

    private List<Judged> figures(Reading reading) {
        FigureJudge judge = new FigureJudge(this.facts, this.rules);
        List<Judged> figures = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            judge.judge(mention, last(figures))
                    .map(judged -> isOfSomethingElse(judged, figures)
                                    || (judged.claim().isRefuted()
                                            && reading.tables().isProblem(mention.sentence()))
                            ? judged.unproven()
                            : judged)
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /** 43名外聘人员中35名已交: where the sentence has told the whole rightly, another number is of something else. */
    private static boolean isOfSomethingElse(Judged judged, List<Judged> figures) {
        return judged.claim().isRefuted()
                && judged.isOfWhole()
                && figures.stream()
                        .anyMatch(one -> one.claim().verdict() == Verdict.PROVED
                                && one.mention()
                                        .parsed()
                                        .equals(judged.mention().parsed())
                                && one.tellsAs(judged));
    }

    private static @Nullable Judged last(List<Judged> figures) {
        return figures.isEmpty() ? null : figures.get(figures.size() - 1);
    }

    /** How many of each verdict. */
    public static Map<Verdict, Long> count(List<Claim> claims) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    claims.stream().filter(claim -> claim.verdict() == verdict).count());
        }
        return counts;
    }
}
