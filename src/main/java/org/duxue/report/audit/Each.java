package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.registry.School;

/** 甲校、乙校各2间, 其他六校各3个: a number that holds for each of several schools. */
final class Each {

    private static final Pattern AHEAD =
            Pattern.compile(".*各(?:有|为|建|配|增|缺|新增|增加|缺员|更新|安装|配备|建设|购置|补充|新建|升级|采购)?$|.*(?:均为|均是|都是|都为)$"
                    + "|.*各(?:配|增|缺|新增|增加|缺员|更新|安装|配备|建设|购置|补充|新建|升级|采购)[\\p{IsHan}&&[^共总合]]{1,8}$"
                    + "|.*(?:每校|每所|每园)(?:预算|投入|安排|补助|建设|配备)?约?$");

    private final List<School> schools;

    Each(DistrictFacts facts) {
        this.schools = facts.month().schools();
    }

    static boolean is(Mention mention) {
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        Scope near = Scope.of(mention.near());
        // 音乐、美术各缺3名: of each subject, not of each school
        boolean isOfParts = !near.breakdown().isEmpty() && near.schools().isEmpty() && !Meaning.hasItem(mention.near());
        boolean isOneRate = mention.amount().isPercent()
                && Scope.of(mention.all()).schools().isEmpty();
        // 与上期持平，均为3处: of both months
        boolean isOfMonths = mention.says("same");
        return !isOfParts && !isOneRate && !isOfMonths && AHEAD.matcher(ahead).matches();
    }

    /** The one value of all of them; where they differ each of them, and none that contradicts. */
    List<Guess> guesses(Mention mention, Function<Mention, List<Guess>> ofOne) {
        Set<String> subjects = subjects(mention);
        if (!subjects.isEmpty()) {
            return ofEach(
                    mention,
                    subjects.stream()
                            .flatMap(subject -> ofOne.apply(mention.ofSubject(subject)).stream()
                                    .limit(1))
                            .toList());
        }
        Set<String> named = named(mention);
        boolean isOfSome = !named.isEmpty() && !isOfOthers(mention);
        List<Guess> each = new ArrayList<>();
        for (String code : isOfSome ? named : others(named)) {
            ofOne.apply(mention.of(code)).stream()
                    .filter(guess -> !guess.key().contains(Scope.Members.ALL.toString()))
                    .findFirst()
                    .filter(guess -> isOfSome || guess.known().value().signum() > 0)
                    .ifPresent(each::add);
        }
        if (isOfSome) {
            return ofEach(mention, each);
        }
        boolean isOne = each.stream()
                        .map(guess -> guess.known().value().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return isOne ? each : each.stream().map(Guess::weak).toList();
    }

    /** Each of those that are named: one that differs is enough. */
    private static List<Guess> ofEach(Mention mention, List<Guess> each) {
        List<Guess> other = each.stream()
                .filter(guess -> !mention.amount().tells(guess.known().value()))
                .toList();
        return other.isEmpty() ? each : other;
    }

    /** 数学和物理，各缺4人: subjects in the clause in front, and no school. */
    private static Set<String> subjects(Mention mention) {
        boolean isOfSchools = Stream.concat(mention.near().stream(), mention.lent().stream())
                .anyMatch(token -> token.type() == Token.Type.SCHOOL || token.is("G.any"));
        return isOfSchools
                ? Set.of()
                : mention.lent().stream()
                        .flatMap(token -> token.tags().stream())
                        .filter(tag -> tag.startsWith("D.subject="))
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** 其余4所各缺1人: not of the schools that were named. */
    private static boolean isOfOthers(Mention mention) {
        Clauses clause = Clauses.at(mention.parsed(), mention.parsed().tokens().indexOf(mention.token()));
        return clause.says("other");
    }

    /** Schools named beside the number, else nearest before it. */
    private static Set<String> named(Mention mention) {
        Set<String> near = Scope.of(mention.near()).schools();
        if (!near.isEmpty() || mention.near("G.any")) {
            return near;
        }
        Set<String> lent = Scope.of(mention.lent()).schools();
        return lent.isEmpty() ? Scope.of(mention.earlier()).schools() : lent;
    }

    private Set<String> others(Set<String> named) {
        return this.schools.stream()
                .map(School::code)
                .filter(code -> !named.contains(code))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
