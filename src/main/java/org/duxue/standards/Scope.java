package org.duxue.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a norm applies to, such as {@code schools; boarding=no; students<600}: groups of which one must hold, then
 * conditions that must all hold.
 *
 * @param district the only district that the norm applies to; absent for most
 */
public record Scope(
        String text, @Nullable String district, List<Alternative> groups, List<List<Condition>> conditions) {

    /** Groups that include every school: its people, the district as a whole, the agencies of the district. */
    private static final Set<String> WHOLE = Set.of("all", "district", "staff", "agency");

    private static final Set<String> KNOWN = Set.of("schools", "kindergartens", "compulsory");
    private static final Pattern GROUP = Pattern.compile("([a-z_]+)(?:\\[(.+)])?");
    private static final Pattern CONDITION = Pattern.compile("([a-z_]+)(=|>=|<|>)([a-z0-9_|]+)");

    public Scope {
        groups = List.copyOf(groups);
        conditions = List.copyOf(conditions);
    }

    /** A group of schools, optionally only those that meet a condition. */
    public record Alternative(String group, @Nullable Condition of) {

        Verdict on(ScopeSubject subject) {
            if (WHOLE.contains(this.group)) {
                return Verdict.APPLIES;
            }
            if (!KNOWN.contains(this.group)) {
                return Verdict.lacking(this.group);
            }
            if (!subject.isOneOf(this.group)) {
                return Verdict.DOES_NOT_APPLY;
            }
            return this.of == null ? Verdict.APPLIES : this.of.on(subject);
        }
    }

    /** A condition on one field of the registry. */
    public record Condition(String field, String operator, String operand) {

        Verdict on(ScopeSubject subject) {
            Optional<String> value = subject.field(this.field);
            return value.isEmpty() ? Verdict.lacking(this.field) : Verdict.of(holds(value.get()));
        }

        private boolean holds(String value) {
            return switch (this.operator) {
                case ">=" -> Integer.parseInt(value) >= Integer.parseInt(this.operand);
                case ">" -> Integer.parseInt(value) > Integer.parseInt(this.operand);
                case "<" -> Integer.parseInt(value) < Integer.parseInt(this.operand);
                default -> Set.of(this.operand.split("\\|")).contains(value);
            };
        }
    }

    /**
     * Whether a norm applies.
     *
     * @param lacking the missing field that is needed to decide; empty where all are known
     */
    public record Verdict(boolean applies, String lacking) {

        static final Verdict APPLIES = new Verdict(true, "");
        static final Verdict DOES_NOT_APPLY = new Verdict(false, "");

        static Verdict of(boolean applies) {
            return applies ? APPLIES : DOES_NOT_APPLY;
        }

        static Verdict lacking(String field) {
            return new Verdict(false, field);
        }

        /** A verdict that applies takes precedence, then one that is undecided. */
        static Verdict any(Stream<Verdict> verdicts) {
            List<Verdict> all = verdicts.toList();
            return all.stream()
                    .filter(Verdict::applies)
                    .findFirst()
                    .or(() -> all.stream()
                            .filter(verdict -> !verdict.lacking.isEmpty())
                            .findFirst())
                    .orElse(DOES_NOT_APPLY);
        }
    }

    /** Whether the norm applies to a school; where a field is missing it does not, and the verdict names the field. */
    public Verdict on(ScopeSubject subject) {
        Verdict verdict = Verdict.any(this.groups.stream().map(group -> group.on(subject)));
        for (List<Condition> anyOf : this.conditions) {
            Verdict further = Verdict.any(anyOf.stream().map(condition -> condition.on(subject)));
            if (!further.applies() && (verdict.applies() || further.lacking().isEmpty())) {
                verdict = further;
            }
        }
        return verdict;
    }

    /** Whether the group is not in any registry, such as the sites designated by the police. */
    boolean isOfUnknownGroup() {
        return this.groups.stream().noneMatch(group -> WHOLE.contains(group.group()) || KNOWN.contains(group.group()));
    }

    static Scope parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("; ")));
        String district = parts.get(0).startsWith("district=") ? parts.remove(0).substring("district=".length()) : null;
        List<Alternative> groups =
                Stream.of(parts.remove(0).split("\\+")).map(Scope::group).toList();
        List<List<Condition>> conditions = parts.stream()
                .map(part -> part.startsWith("any: ") ? part.substring("any: ".length()) : part)
                .map(part -> Stream.of(part.split(", ")).map(Scope::condition).toList())
                .toList();
        return new Scope(text, district, groups, conditions);
    }

    private static Alternative group(String text) {
        Matcher matcher = matched(GROUP, text);
        return new Alternative(matcher.group(1), matcher.group(2) == null ? null : condition(matcher.group(2)));
    }

    private static Condition condition(String text) {
        Matcher matcher = matched(CONDITION, text);
        return new Condition(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no part of a scope");
        }
        return matcher;
    }
}
