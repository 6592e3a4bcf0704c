package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;

/** The warnings of a school that can be explained in a month: those of its latest accepted file of every kind. */
final class OpenWarnings {

    private static final int MOST_NAMED = 10;

    private final Period period;
    private final List<Warning> all;

    OpenWarnings(Period period, List<Warning> all) {
        this.period = period;
        this.all = List.copyOf(all);
    }

    /** A warning, and the file it stands in. */
    record Warning(Version version, Problem problem) {}

    static OpenWarnings of(Versions versions, String school, Period period) {
        List<Warning> all = new ArrayList<>();
        for (Version version : versions.latestAccepted(school, period)) {
            versions.problems(version.id()).stream()
                    .filter(Problem::isExplainable)
                    .forEach(problem -> all.add(new Warning(version, problem)));
        }
        return new OpenWarnings(period, all);
    }

    List<Warning> all() {
        return this.all;
    }

    /** The warning of a rule with a key; of several the first. */
    Optional<Warning> find(String rule, String key) {
        return this.all.stream()
                .filter(one -> one.problem().rule().equals(rule))
                .filter(one -> one.problem().doubt().key().equals(key))
                .findFirst();
    }

    boolean hasRule(String rule) {
        return this.all.stream().anyMatch(one -> one.problem().rule().equals(rule));
    }

    /** What is wrong with a rule that no warning has, and what would be right. */
    Text noSuchRule() {
        if (this.all.isEmpty()) {
            return new Text(
                    "无从说明：该校到 " + this.period + " 为止的文件没有提醒；请删除这一行",
                    "cannot be explained: the files of the school up to " + this.period
                            + " have no warnings; delete the row");
        }
        String named = named(this.all.stream()
                .map(one -> one.problem().rule() + " " + one.problem().doubt().key())
                .toList());
        return new Text("不是该校可以说明的提醒；规则和键应为：" + named, "is no warning of the school; write a rule and key of " + named);
    }

    /** What is wrong with a key that no warning of the rule has, and what would be right. */
    Text noSuchKey(String rule) {
        String named = named(this.all.stream()
                .map(Warning::problem)
                .filter(problem -> problem.rule().equals(rule))
                .map(problem -> problem.doubt().key())
                .toList());
        return new Text(
                "不是规则 " + rule + " 的提醒的键；应为：" + named, "is no key of a warning of " + rule + "; write one of " + named);
    }

    private static String named(List<String> names) {
        String named = names.stream().distinct().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.stream().distinct().count() > MOST_NAMED ? named + " …" : named;
    }

    /** The same warnings have the same digest, whatever version they stand in. */
    String digest() {
        return Digest.of(this.all.stream()
                .map(one -> one.version().key().kind()
                        + one.problem().rule()
                        + one.problem().doubt())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
