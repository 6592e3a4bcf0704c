package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a number may be limited to, the likeliest first. */
final class Scopes {

    private static final int SENTENCES_BACK = 3;

    private Scopes() {}

    /** What the number is limited to: what stands beside it, in the sentence, in the sentences before, or nothing. */
    static List<Scope> of(Mention mention) {
        List<Scope> scopes = new ArrayList<>();
        Scope near = Scope.of(mention.near());
        Scope lent = Scope.of(mention.lent());
        boolean isWhole = mention.near().stream().anyMatch(token -> token.is("DISTRICT"));
        addTold(scopes, mention, near, isWhole);
        if (!near.isDistrict()) {
            scopes.add(inSchools(near, lent.schools().isEmpty() ? schools(mention.earlier()) : lent.schools()));
            scopes.add(near);
            addLast(scopes, mention, near);
        }
        if (near.schools().isEmpty() && !near.isGroup() && !isWhole) {
            addInherited(scopes, mention, near, lent);
        }
        if (near.isDistrict()) {
            boolean isOfSentence = nearest(mention.earlier()).isDistrict()
                    && mention.earlier().stream().anyMatch(Scopes::isOfAll);
            boolean isOfTopic = !isWhole && !mention.parsed().topic().isEmpty();
            boolean isOwn = scopes.isEmpty()
                    || isWhole
                    || isOfSentence
                    || (mention.earlier().isEmpty() && lent.isDistrict());
            scopes.add(isOwn && !isOfTopic ? 0 : scopes.size(), Scope.DISTRICT);
        }
        return scopes;
    }

    /** What the paragraph is about, what a total is of, what things past their life were named in front. */
    private static void addTold(List<Scope> scopes, Mention mention, Scope near, boolean isWhole) {
        Set<String> topic = isWhole ? Set.of() : mention.parsed().topic();
        if (!topic.isEmpty() && near.schools().isEmpty()) {
            scopes.add(new Scope(topic, Set.of(), near.breakdown()));
        } else if (mention.near("total") && near.isDistrict()) {
            scopes.add(Scope.DISTRICT);
        }
        boolean isOfSchools =
                near.groups().contains("G.compulsory") || near.groups().contains("G.any");
        if (mention.near("among") && isOfSchools) {
            scopes.add(new Scope(Set.of(), Set.of("G.school"), near.breakdown()));
        }
        if (mention.near("H.overdue") || mention.near("A.overdue") || mention.near("A.broken")) {
            addMerged(scopes, near, nearest(mention.earlier()));
        }
    }

    /** What the words in front are limited to. */
    private static void addInherited(List<Scope> scopes, Mention mention, Scope near, Scope lent) {
        Scope earlier = nearest(mention.earlier());
        boolean isOwnThing = !Mention.heads(mention.near()).isEmpty();
        addMerged(scopes, near, isOwnThing ? lent.withoutBreakdown() : lent);
        Set<String> row = schools(mention.earlier());
        if (row.size() > 1) {
            // a list of schools before one of them
            addMerged(scopes, near, new Scope(row, Set.of(), earlier.breakdown()));
        }
        addMerged(scopes, near, isOwnThing ? place(mention.earlier()) : earlier);
        if (isOwnThing && near.isDistrict() && scopes.isEmpty()) {
            scopes.add(Scope.DISTRICT);
        }
        boolean isOfSchool = mention.earlier().stream().anyMatch(token -> token.type() == Token.Type.SCHOOL);
        if (!isOfSchool) {
            mention.parsed().backwards(SENTENCES_BACK).stream().skip(1).forEach(one -> {
                Set<String> listed = schools(one.tokens());
                if (listed.size() > 1) {
                    addMerged(scopes, near, new Scope(listed, Set.of(), Map.of()));
                }
                addMerged(scopes, near, place(one.tokens()));
            });
        }
    }

    /** 甲校和乙校4人: of both, or of the last alone. */
    private static void addLast(List<Scope> scopes, Mention mention, Scope near) {
        if (near.schools().size() > 1) {
            mention.near().stream()
                    .filter(token -> token.type() == Token.Type.SCHOOL
                            && token.end() <= mention.token().start())
                    .reduce((first, second) -> second)
                    .ifPresent(last -> scopes.add(new Scope(Set.of(last.name()), Set.of(), near.breakdown())));
        }
    }

    private static boolean isOfAll(Token token) {
        return token.is("DISTRICT") || token.is("G.compulsory") || token.is("G.any");
    }

    private static void addMerged(List<Scope> scopes, Scope near, Scope other) {
        if (!other.isDistrict()) {
            Map<String, String> breakdown = new TreeMap<>(other.breakdown());
            breakdown.putAll(near.breakdown());
            scopes.add(new Scope(other.schools(), other.groups(), breakdown));
            scopes.add(new Scope(other.schools(), other.groups(), near.breakdown()));
        }
    }

    private static Scope inSchools(Scope scope, Set<String> schools) {
        return scope.schools().isEmpty() && !scope.isGroup()
                ? new Scope(schools, scope.groups(), scope.breakdown())
                : scope;
    }

    /** Of the last school that was named, if the district or a group was not named since. */
    static Set<String> schools(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Scope one = Scope.of(tokens.subList(i, i + 1));
            if (!one.schools().isEmpty()) {
                return withLabelled(tokens, i);
            }
            if (one.isGroup() || tokens.get(i).is("DISTRICT")) {
                return Set.of();
            }
        }
        return Set.of();
    }

    /** 晨兴中学、城子河小学: all of a row of names. */
    private static Set<String> withLabelled(List<Token> tokens, int last) {
        int first = last;
        while (first > 0 && isInRow(tokens.get(first - 1), tokens.get(first))) {
            first--;
        }
        return Scope.of(tokens.subList(first, last + 1)).schools();
    }

    private static boolean isInRow(Token one, Token next) {
        boolean isName = one.type() == Token.Type.SCHOOL || next.type() == Token.Type.SCHOOL;
        boolean isJoint = one.end() - one.start() == 1 && (one.type() == Token.Type.MARK || one.is("-"));
        boolean isNear = one.start() < 0 || next.start() - one.end() < 2;
        return isName && isNear && (one.type() == Token.Type.SCHOOL || isJoint);
    }

    /** Of the last school or group that was named. */
    private static Scope nearest(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Scope one = Scope.of(tokens.subList(i, i + 1));
            if (!one.isDistrict()) {
                return one;
            }
        }
        return Scope.DISTRICT;
    }

    /** The last school or group of schools that was named. */
    private static Scope place(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Scope one = Scope.of(tokens.subList(i, i + 1)).withoutBreakdown();
            if (!one.isDistrict()) {
                return one;
            }
        }
        return Scope.DISTRICT;
    }
}
