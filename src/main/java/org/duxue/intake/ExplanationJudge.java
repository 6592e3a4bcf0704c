package org.duxue.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Rooms;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Doubt;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Labelled;
import org.duxue.shared.Period;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Judges what a school explains for a month against the warnings that there are. */
final class ExplanationJudge {

    private static final int LONGEST_TEXT = 1000;
    private static final Pattern ID_OF_PERSON = Pattern.compile("(?<!\\d)\\d{14,18}[\\dXx](?![\\dXx])");

    private final String school;
    private final Period period;
    private final OpenWarnings warnings;
    private final List<Explanation> known;
    private final KeyedHash pseudonyms;
    private final Map<String, String> keysByLabel;

    ExplanationJudge(
            String school,
            Period period,
            OpenWarnings warnings,
            List<Explanation> known,
            Rooms rooms,
            KeyedHash pseudonyms) {
        this.school = school;
        this.period = period;
        this.warnings = warnings;
        this.known = known;
        this.pseudonyms = pseudonyms;
        this.keysByLabel = keysByLabel(rooms);
    }

    /** What is said about a warning, as it was written. */
    record Said(
            String rule, String key, String text, @Nullable Period until) {}

    /** What it comes to. */
    sealed interface Finding {

        /** A new word on a warning. */
        record New(Explanation explanation) implements Finding {}

        /** It was said before and holds as it did. */
        record Known() implements Finding {}

        /** It was said before, of another value or a warning that is gone. */
        record Moved(Text message) implements Finding {}

        /** It fits no warning or cannot be: in which column, and what would be right, behind the value of the cell. */
        record Wrong(Column<?> column, ProblemType type, String rule, Text complaint) implements Finding {}
    }

    /**
     * Judges a row of a file.
     *
     * @param by the file, or who gave it at the command line
     * @param again whether what was said before of another value is said of the present one: at the command line it
     *     is, in a file that is sent again the row may just have been left in
     */
    Finding judge(Said said, String by, boolean again) {
        Optional<Finding.Wrong> wrong = wrong(said);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String rule = rule(said.rule());
        Optional<Explanation> before = before(rule, said);
        Optional<OpenWarnings.Warning> warning = find(rule, said.key());
        if (before.isPresent() && !again) {
            return warning.isPresent() ? compared(before.get(), warning.get()) : gone();
        }
        if (warning.isPresent()) {
            return new Finding.New(explanation(warning.get(), said, by));
        }
        return this.warnings.hasRule(rule)
                ? new Finding.Wrong(
                        ExplanationColumns.KEY, ProblemType.FOREIGN_KEY, "no-such-key", this.warnings.noSuchKey(rule))
                : new Finding.Wrong(
                        ExplanationColumns.RULE, ProblemType.FOREIGN_KEY, "no-such-rule", this.warnings.noSuchRule());
    }

    private Explanation explanation(OpenWarnings.Warning warning, Said said, String by) {
        return new Explanation(
                this.school,
                warning.version().key().kind(),
                warning.problem().rule(),
                warning.problem().doubt().key(),
                warning.problem().doubt().value(),
                said.text(),
                said.until(),
                this.period,
                by);
    }

    private static Finding compared(Explanation before, OpenWarnings.Warning warning) {
        if (before.explains(warning.version().key().kind(), warning.problem())) {
            return new Finding.Known();
        }
        String now = warning.problem().doubt().value();
        return new Finding.Moved(new Text(
                "已失效：针对的是 " + before.value() + "，现为 " + now + "；如仍属实，请改写说明后重新报送",
                "explained " + before.value() + ", it is " + now
                        + " now and asked again; write it anew in other words when it still holds"));
    }

    private static Finding gone() {
        return new Finding.Moved(
                new Text("针对的提醒已不存在；可以删除这一行", "explained a warning that is gone; the row can be deleted"));
    }

    private Optional<Finding.Wrong> wrong(Said said) {
        if (ID_OF_PERSON.matcher(said.text()).find()) {
            return Optional.of(new Finding.Wrong(
                    ExplanationColumns.EXPLANATION,
                    ProblemType.CONSTRAINT_ERROR,
                    "no-ids-of-people",
                    new Text(
                            "含有学籍号或证件号样的数字；请删去，不要写个人信息",
                            "holds a number like the id of a person; leave it out, write nothing personal")));
        }
        if (said.text().length() > LONGEST_TEXT) {
            return Optional.of(new Finding.Wrong(
                    ExplanationColumns.EXPLANATION,
                    ProblemType.CONSTRAINT_ERROR,
                    "length",
                    new Text(
                            "超过 " + LONGEST_TEXT + " 字；请缩短",
                            "is longer than " + LONGEST_TEXT + " letters; shorten it")));
        }
        Period until = said.until();
        if (until != null && until.isBefore(this.period)) {
            return Optional.of(new Finding.Wrong(
                    ExplanationColumns.UNTIL,
                    ProblemType.CONSTRAINT_ERROR,
                    "until>=period",
                    new Text(
                            "早于 " + this.period + "；应为该月或以后的月份，不填则长期有效",
                            "lies before " + this.period
                                    + "; write that month or a later one, or leave it blank for no end")));
        }
        return Optional.empty();
    }

    /** The same words for the same rule and key and for this month, whatever the value was. */
    private Optional<Explanation> before(String rule, Said said) {
        List<String> keys = readings(said.key());
        return this.known.stream()
                .filter(one -> one.rule().equals(rule) && keys.contains(one.key()))
                .reduce((earlier, later) -> later)
                .filter(one -> one.saysTheSame(said.text(), said.until(), this.period));
    }

    private Optional<OpenWarnings.Warning> find(String rule, String key) {
        return readings(key).stream()
                .flatMap(reading -> this.warnings.find(rule, reading).stream())
                .findFirst();
    }

    /** As it is; with the Chinese words of its parts as keys; as the id of a person, which is not kept as it is. */
    private List<String> readings(String key) {
        String byLabel = Stream.of(key.split("/", -1))
                .map(part -> this.keysByLabel.getOrDefault(part.strip(), part.strip()))
                .collect(Collectors.joining("/"));
        return List.of(key, byLabel, Doubt.keyOfPerson(this.pseudonyms, key));
    }

    private static String rule(String written) {
        return written.replace(" ", "").replace("≤", "<=");
    }

    private static Map<String, String> keysByLabel(Rooms rooms) {
        Map<String, String> keys = new HashMap<>();
        for (Schema schema : rooms.schemas()) {
            for (Column<?> column : schema.columns()) {
                for (Labelled option : column.options()) {
                    keys.putIfAbsent(option.label(), option.key());
                }
            }
        }
        return keys;
    }
}
