package org.duxue.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.AreaModules;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Judges the explanations of a sender for a month against its open questions. */
final class ExplanationJudge {

    private static final int LONGEST_TEXT = 1000;
    private static final Pattern ID_OF_PERSON = Pattern.compile("(?<!\\d)\\d{14,18}[\\dXx](?![\\dXx])");

    private final String school;
    private final Period period;
    private final OpenQuestions questions;
    private final List<Explanation> known;
    private final Map<String, String> keysByLabel;

    ExplanationJudge(
            String school, Period period, OpenQuestions questions, List<Explanation> known, AreaModules modules) {
        this.school = school;
        this.period = period;
        this.questions = questions;
        this.known = known;
        this.keysByLabel = keysByLabel(modules);
    }

    /** What a row says about a question, as written; the key may be blank. */
    record Statement(
            String rule, String key, String text, @Nullable Period until) {}

    /** The result for one row. */
    sealed interface Finding {

        /** A new explanation for the questions about one row or about the whole; usually one question. */
        record New(List<Explanation> explanations) implements Finding {

            public New {
                explanations = List.copyOf(explanations);
            }
        }

        /** It was given before and still holds. */
        record Known() implements Finding {}

        /** It was given before, for another value or for a warning that is gone. */
        record Moved(RuleCode code, Message content) implements Finding {}

        /** It matches no warning or is invalid: the column, and what would be right. */
        record Wrong(Column<?> column, RuleCode code, Message content) implements Finding {

            Wrong(Column<?> column, RuleCode code, Object... arguments) {
                this(column, code, code.with(arguments).about(column));
            }
        }
    }

    /**
     * Judges a row of a file.
     *
     * @param by the file, or the person who gave it at the command line
     * @param again whether an explanation given before for another value applies to the present one: at the command
     *     line it does; in a file that is sent again the row may simply have been left in
     */
    Finding judge(Statement statement, String by, boolean again) {
        Optional<Finding.Wrong> wrong = wrong(statement);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String rule = rule(statement.rule());
        Optional<Explanation> before = before(rule, statement);
        List<Question> asked = find(rule, statement.key());
        if (before.isPresent() && !again) {
            return asked.isEmpty() ? gone() : compared(before.get(), asked);
        }
        if (!asked.isEmpty()) {
            return new Finding.New(asked.stream()
                    .map(question -> explanation(question, statement, by))
                    .toList());
        }
        return this.questions.hasRule(rule) ? noSuchKey(rule) : noSuchRule();
    }

    private Finding.Wrong noSuchKey(String rule) {
        List<String> keys = this.questions.keys(rule);
        return keys.isEmpty()
                ? new Finding.Wrong(ExplanationColumns.KEY, ExplanationRules.NO_KEY, rule)
                : new Finding.Wrong(ExplanationColumns.KEY, ExplanationRules.NO_SUCH_KEY, rule, keys);
    }

    private Finding.Wrong noSuchRule() {
        return this.questions.all().isEmpty()
                ? new Finding.Wrong(ExplanationColumns.RULE, ExplanationRules.NO_WARNINGS, this.period)
                : new Finding.Wrong(
                        ExplanationColumns.RULE, ExplanationRules.NO_SUCH_RULE, this.questions.rulesAndKeys());
    }

    private Explanation explanation(Question question, Statement statement, String by) {
        return new Explanation(
                this.school,
                question.submission().kind(),
                question.rule(),
                question.key(),
                question.value(),
                statement.text(),
                statement.until(),
                this.period,
                by);
    }

    private Finding compared(Explanation before, List<Question> asked) {
        return asked.stream()
                .filter(question -> this.known.stream().noneMatch(one -> one.explains(question)))
                .findFirst()
                .<Finding>map(changed -> moved(ExplanationRules.VALUE_MOVED, before.value(), changed.value()))
                .orElse(new Finding.Known());
    }

    private static Finding gone() {
        return moved(ExplanationRules.WARNING_GONE);
    }

    private static Finding.Moved moved(RuleCode code, Object... arguments) {
        return new Finding.Moved(code, code.with(arguments).about(ExplanationColumns.EXPLANATION));
    }

    private Optional<Finding.Wrong> wrong(Statement statement) {
        if (ID_OF_PERSON.matcher(statement.text()).find()) {
            return Optional.of(new Finding.Wrong(ExplanationColumns.EXPLANATION, ExplanationRules.ID_OF_PERSON));
        }
        if (statement.text().length() > LONGEST_TEXT) {
            return Optional.of(
                    new Finding.Wrong(ExplanationColumns.EXPLANATION, ExplanationRules.TOO_LONG, LONGEST_TEXT));
        }
        Period until = statement.until();
        if (until != null && until.isBefore(this.period)) {
            return Optional.of(
                    new Finding.Wrong(ExplanationColumns.UNTIL, ExplanationRules.UNTIL_BEFORE_PERIOD, this.period));
        }
        return Optional.empty();
    }

    /** The same text for the same rule, key and month, whatever the value. */
    private Optional<Explanation> before(String rule, Statement statement) {
        List<String> keys = readings(statement.key());
        return this.known.stream()
                .filter(one -> one.rule().equals(rule) && keys.contains(one.key()))
                .reduce((earlier, later) -> later)
                .filter(one -> one.saysTheSame(statement.text(), statement.until(), this.period));
    }

    private List<Question> find(String rule, String key) {
        return readings(key).stream()
                .map(reading -> this.questions.find(rule, reading))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The key as it is, and with the Chinese words of its parts translated to keys. */
    private List<String> readings(String key) {
        String byLabel = Stream.of(key.split("/", -1))
                .map(part -> this.keysByLabel.getOrDefault(part.strip(), part.strip()))
                .collect(Collectors.joining("/"));
        return List.of(key, byLabel);
    }

    private static String rule(String written) {
        return written.replace(" ", "").replace("≤", "<=");
    }

    private static Map<String, String> keysByLabel(AreaModules modules) {
        Map<String, String> keys = new HashMap<>();
        for (Schema schema : modules.schemas()) {
            for (Column<?> column : schema.columns()) {
                for (Labelled option : column.options()) {
                    keys.putIfAbsent(option.label(), option.key());
                }
            }
        }
        return keys;
    }
}
