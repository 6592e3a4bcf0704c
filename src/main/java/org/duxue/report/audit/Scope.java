package org.duxue.report.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.shared.Stage;

/**
 * What a statement is limited to.
 *
 * @param schools codes of the schools named
 * @param groups tags of groups of schools, such as G.kindergarten
 * @param breakdown parts of figures by name: stage, subject, category …
 */
record Scope(Set<String> schools, Set<String> groups, Map<String, String> breakdown) {

    private static final Set<String> TYPES =
            Set.of("G.primary", "G.junior", "G.senior", "G.kindergarten", "G.nine", "G.school");

    static final Scope DISTRICT = new Scope(Set.of(), Set.of(), Map.of());

    /** Schools that figures are added up over. */
    record Members(boolean isAll, Set<String> codes, String name) {

        static final Members ALL = new Members(true, Set.of(), "");

        boolean has(String code) {
            return this.isAll || this.codes.contains(code);
        }
    }

    static Scope of(List<Token> tokens) {
        Set<String> schools = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Map<String, String> breakdown = new TreeMap<>();
        for (Token token : tokens) {
            if (token.type() == Token.Type.SCHOOL) {
                schools.add(token.name());
            }
            for (String tag : token.tags()) {
                if (tag.startsWith("G.")) {
                    groups.add(tag);
                } else if (tag.startsWith("D.")) {
                    breakdown.put(tag.substring(2, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
                }
            }
        }
        return new Scope(schools, groups, breakdown);
    }

    boolean isDistrict() {
        return this.schools.isEmpty() && this.breakdown.isEmpty() && !isGroup();
    }

    /** Whether it names a group smaller than all schools. */
    boolean isGroup() {
        return this.groups.stream().anyMatch(tag -> !tag.equals("G.any") && !tag.equals("G.compulsory"));
    }

    Members members(List<School> all) {
        if (!this.schools.isEmpty()) {
            return named(all, school -> this.schools.contains(school.code()));
        }
        return isGroup() ? named(all, this::isInGroups) : Members.ALL;
    }

    private static Members named(List<School> all, Predicate<School> which) {
        List<School> some = all.stream().filter(which).toList();
        return new Members(
                false,
                some.stream().map(School::code).collect(Collectors.toSet()),
                some.stream().map(School::code).limit(3).collect(Collectors.joining(" ")));
    }

    /** Whether a school belongs to every kind of group that is named: 公办 and 幼儿园, but 小学 or 初中. */
    boolean isInGroups(School school) {
        boolean owned = (!has("G.public") && !has("G.private"))
                || (has("G.public") && school.ownership() == Ownership.PUBLIC)
                || (has("G.private") && school.ownership() == Ownership.PRIVATE);
        return owned && (TYPES.stream().noneMatch(this::has) || isOfType(school));
    }

    private boolean isOfType(School school) {
        boolean isNine = school.type().stages().size() == 2 && school.type().teaches(Stage.PRIMARY);
        return (has("G.primary") && isOnly(school, Stage.PRIMARY))
                || (has("G.junior") && isOnly(school, Stage.JUNIOR))
                || (has("G.senior") && isOnly(school, Stage.SENIOR))
                || (has("G.kindergarten") && school.isKindergarten())
                || (has("G.nine") && isNine)
                || (has("G.school") && !school.isKindergarten());
    }

    /** 幼儿园5所，公办3所: who owns them is told, and what they are was told before. */
    Scope ofType(Scope before) {
        boolean isOfOwners = isGroup() && TYPES.stream().noneMatch(this::has);
        if (!isOfOwners) {
            return this;
        }
        Set<String> both = new LinkedHashSet<>(this.groups);
        before.groups().stream()
                .filter(TYPES::contains)
                .reduce((first, last) -> last)
                .ifPresent(both::add);
        return new Scope(this.schools, both, this.breakdown);
    }

    private boolean has(String group) {
        return this.groups.contains(group);
    }

    private static boolean isOnly(School school, Stage stage) {
        return school.type().stages().equals(List.of(stage));
    }

    /** As figures call it: stage=primary;subject=music. */
    String part() {
        return this.breakdown.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }

    Scope without(String name) {
        Map<String, String> fewer = new TreeMap<>(this.breakdown);
        fewer.remove(name);
        return new Scope(this.schools, this.groups, fewer);
    }

    Scope withoutBreakdown() {
        return new Scope(this.schools, this.groups, Map.of());
    }

    Scope with(String name, String value) {
        Map<String, String> more = new TreeMap<>(this.breakdown);
        more.put(name, value);
        return new Scope(this.schools, this.groups, more);
    }
}
