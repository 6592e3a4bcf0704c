package org.duxue.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.Digest;

/** The questions that a sender can answer in a month: those about its latest accepted submission of every kind. */
final class OpenQuestions {

    private static final int MOST_NAMED = 10;

    private final List<Question> all;

    OpenQuestions(List<Question> all) {
        this.all = List.copyOf(all);
    }

    List<Question> all() {
        return this.all;
    }

    /** The questions of a rule with a key, which may be blank; if several kinds have some, those of the first. */
    List<Question> find(String rule, String key) {
        List<Question> found = this.all.stream()
                .filter(one -> one.rule().equals(rule) && one.key().equals(key))
                .toList();
        return found.stream()
                .filter(one -> one.submission().equals(found.get(0).submission()))
                .toList();
    }

    boolean hasRule(String rule) {
        return this.all.stream().anyMatch(one -> one.rule().equals(rule));
    }

    /** The first questions, by rule and key. */
    List<String> rulesAndKeys() {
        return named(this.all.stream()
                .map(one -> one.key().isEmpty() ? one.rule() : one.rule() + " " + one.key())
                .toList());
    }

    /** The first questions of a rule, by their keys. */
    List<String> keys(String rule) {
        return named(this.all.stream()
                .filter(one -> one.rule().equals(rule))
                .map(Question::key)
                .filter(key -> !key.isEmpty())
                .toList());
    }

    private static List<String> named(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() <= MOST_NAMED
                ? distinct
                : Stream.concat(distinct.stream().limit(MOST_NAMED), Stream.of("…"))
                        .toList();
    }

    /** Equal questions have equal digests, whatever version they are about. */
    String digest() {
        return Digest.of(this.all.stream()
                .map(one -> one.submission().kind() + one.rule() + one.about())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
