package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.registry.School;

/** How many schools there are, or how many of them something holds for. */
final class SchoolCounts {

    private final DistrictFacts facts;
    private final Times times;
    private final Items items;

    SchoolCounts(DistrictFacts facts) {
        this.facts = facts;
        this.times = new Times(facts);
        this.items = new Items(facts);
    }

    List<Guess> of(Mention mention) {
        List<Guess> guesses = new ArrayList<>();
        if (!isCountOfAll(mention)) {
            withItems(mention, guesses);
            withFigures(mention, guesses);
        }
        if (guesses.stream().anyMatch(Guess::isStrong)) {
            return guesses;
        }
        Times.Spoken spoken = this.times.of(mention);
        List<School> open = this.facts.schools(spoken.period());
        registered(mention, open, spoken, guesses);
        others(mention, open, spoken, guesses);
        return guesses;
    }

    private void registered(Mention mention, List<School> open, Times.Spoken spoken, List<Guess> guesses) {
        Scope near = Scope.of(mention.near()).ofType(Scope.of(mention.earlier()));
        boolean isBare = mention.attributes().stream().allMatch(Set.of("count", "actual")::contains)
                && !mention.near("done")
                && !mention.near("other")
                && !mention.near("planned")
                && guesses.isEmpty();
        boolean isNamed = near.groups().contains("G.compulsory") || near.isGroup() || isWholeOf(mention);
        long teaching = open.stream().filter(school -> !school.isKindergarten()).count();
        if (near.isGroup()) {
            Scope.Members members = near.members(open);
            add(
                    guesses,
                    open.stream().filter(school -> members.has(school.code())).count(),
                    spoken,
                    "registry " + near.groups(),
                    isBare && spoken.isExact());
        } else {
            add(
                    guesses,
                    teaching,
                    spoken,
                    "registry schools",
                    isBare && isNamed && spoken.isExact() && isOfDistrict(mention));
            boolean isAll = mention.near("G.all") && isBare && spoken.isExact() && isOfDistrict(mention);
            add(guesses, open.size(), spoken, "registry all", isAll);
        }
    }

    private static boolean isOfDistrict(Mention mention) {
        return isCountOfAll(mention)
                || isWholeOf(mention)
                || Stream.concat(mention.near().stream(), mention.lent().stream())
                        .anyMatch(token -> token.is("DISTRICT"));
    }

    /** 4所学校中3所达标: the whole of which a part follows. */
    private static boolean isWholeOf(Mention mention) {
        return mention.sentence().text().substring(mention.token().end()).matches("(?:中小)?学校中[^，。；]{0,4}\\d+所.*");
    }

    /** 7所中小学共有专任教师224名. */
    private static boolean isCountOfAll(Mention mention) {
        List<Token> tokens = mention.parsed().tokens();
        int counted = tokens.indexOf(mention.token()) + 1;
        return counted + 1 < tokens.size()
                && tokens.get(counted).is("G.compulsory")
                && (tokens.get(counted + 1).is("A.count")
                        || tokens.get(counted + 1).is("A.actual"));
    }

    private static void add(List<Guess> guesses, long count, Times.Spoken spoken, String key, boolean isStrong) {
        Known known = new Known(BigDecimal.valueOf(count), "registry/schools.csv " + spoken.period());
        guesses.add(new Guess(known, key + " " + spoken.period(), isStrong));
    }

    /** 其他6所: without those that were named. */
    private void others(Mention mention, List<School> open, Times.Spoken spoken, List<Guess> guesses) {
        if (!mention.near("other")) {
            return;
        }
        long named = mention.earlier().stream()
                .filter(token -> token.type() == Token.Type.SCHOOL)
                .map(Token::name)
                .distinct()
                .count();
        long teaching = open.stream().filter(school -> !school.isKindergarten()).count();
        boolean isOnly =
                mention.sentence().text().substring(0, mention.token().start()).matches(".*(?:只有|仅有|仅)[^，。；]{2,24}，.*");
        if (isOnly && Mention.heads(mention.parsed().tokens()).contains("alarm")) {
            add(guesses, open.size() - named, spoken, "registry others of all", spoken.isExact());
            guesses.add(0, guesses.remove(guesses.size() - 1));
            return;
        }
        boolean isStrong = (isOnly || mention.parsed().tokens().stream().anyMatch(token -> token.is("except")))
                && spoken.isExact()
                && guesses.isEmpty();
        add(guesses, teaching - named, spoken, "registry others", isStrong);
        add(guesses, open.size() - named, spoken, "registry others of all", false);
    }

    /** Schools that something is planned for, or that have or had a hazard. */
    private void withItems(Mention mention, List<Guess> guesses) {
        List<Token> all = mention.parsed().tokens();
        Set<String> categories = Items.categories(all).collect(Collectors.toSet());
        Years year = PlanLists.year(mention);
        if (!categories.isEmpty() && (mention.says("planned") || year != null || mention.near("A.upgrade"))) {
            for (String category : categories) {
                schools(
                        this.items.planned(Set.of(category), year, Scope.Members.ALL),
                        guesses,
                        "plan " + category + year);
            }
            schools(this.items.planned(categories, year, Scope.Members.ALL), guesses, "plan " + categories + year);
        }
        Set<String> hazards = mention.parsed().backwards(3).stream()
                .flatMap(one -> Items.hazards(one.tokens()))
                .collect(Collectors.toSet());
        if (!hazards.isEmpty() && !mention.near("other")) {
            schools(this.items.hazards(hazards), guesses, "hazards " + hazards);
        }
    }

    private static void schools(List<DataRow> rows, List<Guess> guesses, String key) {
        Set<String> schools = rows.stream().map(DataRow::sender).collect(Collectors.toCollection(HashSet::new));
        if (!schools.isEmpty()) {
            String source = DataRow.source(rows);
            guesses.add(new Guess(new Known(BigDecimal.valueOf(schools.size()), source), key, false));
        }
    }

    private void withFigures(Mention mention, List<Guess> guesses) {
        List<String> heads = mention.parsed().backwards(4).stream()
                .flatMap(one -> Mention.heads(one.tokens()).stream())
                .toList();
        Set<String> said = Attributes.of(mention.parsed().tokens());
        Times.Spoken spoken = this.times.of(mention);
        boolean isHere = Mention.heads(mention.parsed().tokens()).contains("alarm")
                || Mention.heads(mention.parsed().label()).contains("alarm");
        if (heads.contains("alarm")) {
            boolean isSure = isHere && guesses.isEmpty();
            count("safety.alarm_schools_rate", spoken, isSure && isHad(mention), guesses);
            if (isSure && !isHad(mention)) {
                lacking("safety.alarm_schools_rate", spoken, guesses);
            }
        }
        if (heads.contains("health") && said.contains("met")) {
            boolean isMet = mention.near("A.met") && guesses.isEmpty() && isHad(mention);
            count("staffing.health_compliance_rate", spoken, isMet, guesses);
            if (mention.near("A.met") && !isHad(mention)) {
                lacking("staffing.health_compliance_rate", spoken, guesses);
            }
        }
        if (said.contains("short") || said.contains("lack")) {
            positive("staffing.shortage", spoken, guesses);
        }
        if (said.contains("uninsured")) {
            positive("pay.uninsured", spoken, guesses);
        }
        if (said.contains("inprogress")) {
            positive("pay.in_progress", spoken, guesses);
        }
        if (heads.contains("hazard")) {
            positive("safety.hazards_open", spoken, guesses);
        }
        if (said.contains("suspend")) {
            positive("pay.institutions_to_suspend", spoken, guesses);
        }
    }

    /** Schools that have it, not those that lack it. */
    private static boolean isHad(Mention mention) {
        Clauses clause = Clauses.at(mention.parsed(), mention.parsed().tokens().indexOf(mention.token()));
        List<Token> said = clause.clause();
        return !mention.sentence()
                .text()
                .substring(said.get(0).start(), said.get(said.size() - 1).end())
                .matches(".*[未没无缺].*");
    }

    private void count(String subject, Times.Spoken spoken, boolean isStrong, List<Guess> guesses) {
        long count = this.facts
                .schoolsWhere(
                        subject,
                        Scope.Members.ALL,
                        spoken.period(),
                        figure -> figure.denominator().signum() > 0
                                && figure.numerator().compareTo(figure.denominator()) >= 0)
                .size();
        Guess had = guess(subject, count, spoken);
        boolean isSure =
                isStrong && spoken.isExact() && this.facts.isComplete(subject, Scope.Members.ALL, spoken.period());
        guesses.add(isSure ? had.strong() : had);
    }

    /** 尚有1所未达标: the likeliest, and sure. */
    private void lacking(String subject, Times.Spoken spoken, List<Guess> guesses) {
        long count = this.facts
                .schoolsWhere(
                        subject,
                        Scope.Members.ALL,
                        spoken.period(),
                        figure -> figure.numerator().compareTo(figure.denominator()) < 0)
                .size();
        boolean isSure = spoken.isExact() && this.facts.isComplete(subject, Scope.Members.ALL, spoken.period());
        Guess lacking =
                new Guess(guess(subject, count, spoken).known(), "lacking " + subject + spoken.period(), isSure);
        guesses.add(0, lacking);
    }

    private void positive(String subject, Times.Spoken spoken, List<Guess> guesses) {
        long count = this.facts
                .schoolsWhere(
                        subject,
                        Scope.Members.ALL,
                        spoken.period(),
                        figure -> figure.numerator().signum() > 0)
                .size();
        guesses.add(guess(subject, count, spoken));
    }

    private static Guess guess(String subject, long count, Times.Spoken spoken) {
        String source = "schools.csv " + subject.replace('.', ' ') + " " + spoken.period();
        return new Guess(new Known(BigDecimal.valueOf(count), source), "schools " + subject + spoken.period(), false);
    }
}
