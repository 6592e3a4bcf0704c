package org.duxue.report.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figure a number is meant to tell.
 *
 * @param distance how far off the word stands that says what is counted: 0 beside it, 1 in the sentence, 2 in one before, 3 in the heading
 * @param leftOver attributes that the figure does not take into account
 */
record Meaning(FigureRules.Rule rule, int distance, Set<String> leftOver) {

    private static final int SENTENCES_BACK = 4;

    /** Where a figure told before is meant rather than a word further off. */
    static final int FAR = 2;

    private static final String ITEM = "item";
    private static final Set<String> SILENT = Set.of("open", "count", "actual", "found");
    /** Attributes that need not be part of a figure's own. */
    private static final Set<String> SAYING_NOTHING =
            Set.of("done", "rate", "actual", "found", "value", "share", "count");

    private static final Set<String> POSTS = Set.of("required", "actual");

    static Optional<Meaning> of(Mention mention, FigureRules rules) {
        return of(mention, rules, attributes(mention));
    }

    /** 持证15人，其中甲单位7人: not what was said of the number before, but of the whole. */
    static Optional<Meaning> ofWhole(Mention mention, FigureRules rules, Optional<Meaning> ofPart) {
        Set<String> own = new LinkedHashSet<>(mention.attributes());
        return own.isEmpty() && isPart(mention)
                ? of(mention, rules, own).or(() -> ofPart.flatMap(part -> part.withoutAttributes(mention, rules)))
                : Optional.empty();
    }

    /** 公办园15人，参保13人；民办园10人，参保7人: where nobody says who they are, the same people as before. */
    private Optional<Meaning> withoutAttributes(Mention mention, FigureRules rules) {
        return rules.find(this.rule.head(), Set.of(), mention.amount())
                .map(whole -> new Meaning(whole, this.distance, Set.of()));
    }

    /** What of it is done, where the figure is a share of it. */
    Meaning ofNumerator() {
        FigureRules.Rule part = new FigureRules.Rule(
                this.rule.head(),
                this.rule.attributes(),
                this.rule.measure(),
                this.rule.subject(),
                DistrictFacts.Part.NUMERATOR);
        return new Meaning(part, this.distance, this.leftOver);
    }

    private static Optional<Meaning> of(Mention mention, FigureRules rules, Set<String> attributes) {
        // things that are bought are not of what an earlier sentence counted, such as those past their life
        boolean isOfSomebodyElse = attributes.contains("upgrade") && hasItem(mention.near());
        boolean isOfThing = isOfThing(mention);
        for (int distance = 0;
                distance <= 3 && !(isOfSomebodyElse && distance > 1) && !(isOfThing && distance > 0);
                distance++) {
            for (String head : heads(mention, distance)) {
                if (!rules.counts(head, mention.amount())) {
                    continue;
                }
                boolean isOfOthers = isOfOthers(head, attributes, rules);
                if (isOfOthers || (distance > 0 && isOfPosts(head, attributes, rules))) {
                    isOfSomebodyElse |= distance < 2 && isOfOthers;
                    continue;
                }
                Optional<FigureRules.Rule> rule = rules.find(head, attributes, mention.amount());
                if (rule.isPresent()) {
                    Meaning found = of(rule.get(), distance, attributes, rules);
                    boolean isOfSubject = distance == 1 && said(mention).isEmpty();
                    return Optional.of(isOfSubject ? found.saying(attributes) : found);
                }
            }
        }
        return Attributes.implied(attributes).stream()
                .flatMap(head -> rules.find(head, attributes, mention.amount()).stream())
                .findFirst()
                .map(rule -> of(rule, FAR, attributes, rules));
    }

    /** 智慧黑板20块: things that are named beside the number; places of hazards are none. */
    private static boolean isOfThing(Mention mention) {
        return mention.amount().measure() == Amount.Measure.THINGS
                && hasItem(mention.near())
                && !mention.amount().unit().equals("处");
    }

    /** Nobody says of guards that they retire. */
    private static boolean isOfOthers(String head, Set<String> attributes, FigureRules rules) {
        return attributes.stream()
                .anyMatch(one ->
                        Attributes.implies(one) && !rules.attributesOf(head).contains(one));
    }

    /** 应配1人 behind pupils is not of pupils. */
    private static boolean isOfPosts(String head, Set<String> attributes, FigureRules rules) {
        return POSTS.stream()
                .anyMatch(one ->
                        attributes.contains(one) && !rules.attributesOf(head).contains(one));
    }

    private static Meaning of(FigureRules.Rule rule, int distance, Set<String> attributes, FigureRules rules) {
        Set<String> leftOver = new LinkedHashSet<>(attributes);
        leftOver.retainAll(rules.attributesOf(rule.head()));
        leftOver.removeAll(rule.attributes());
        leftOver.removeAll(SAYING_NOTHING);
        leftOver.remove("closed");
        return new Meaning(rule, distance, leftOver);
    }

    private static Set<String> attributes(Mention mention) {
        Set<String> attributes = new LinkedHashSet<>(mention.attributes());
        boolean isRateOfBefore = attributes.equals(Set.of("rate"))
                && Mention.heads(mention.near()).isEmpty();
        if (isRateOfBefore || attributes.remove("share")) {
            attributes.addAll(attributesBefore(mention));
            attributes.add("share");
        }
        boolean isOfOtherTime =
                mention.near("than") || mention.near().stream().anyMatch(token -> token.type() == Token.Type.TIME);
        if (attributes.isEmpty()
                && isOfOtherTime
                && Mention.heads(mention.near()).isEmpty()) {
            attributes.addAll(attributesBefore(mention));
        }
        boolean isTotal = isTotal(mention) && Set.of("count").containsAll(attributes);
        if (isTotal || (attributes.isEmpty() && isPart(mention))) {
            attributes.addAll(
                    isTotal ? attributesBefore(mention, mention.amount().measure()) : attributesBefore(mention));
            if (attributes.isEmpty() && Mention.heads(mention.all()).isEmpty()) {
                attributes.addAll(Attributes.of(mention.parsed().label()));
            }
        }
        if (isSilent(mention, attributes)) {
            attributes.addAll(Attributes.of(mention.parsed().label()));
        }
        // 应补3人，只计划招聘1人，尚差2人
        boolean isOfHires = attributes.contains("lack")
                && Mention.heads(mention.near()).isEmpty()
                && mention.earlier().stream().anyMatch(token -> token.is("A.quota"));
        if (isOfHires) {
            attributes.add("hire");
        }
        if (isDone(mention)) {
            attributes.add("done");
        }
        return attributes;
    }

    /** Where only the label says what is counted; not of the whole in 承诺：全部持证。进度：31人中26人持证. */
    private static boolean isSilent(Mention mention, Set<String> attributes) {
        boolean isWhole =
                mention.sentence().text().substring(mention.token().end()).matches("[中里].*");
        return !isWhole
                && SILENT.containsAll(attributes)
                && Mention.heads(mention.all()).isEmpty()
                && Attributes.of(mention.earlier()).isEmpty();
    }

    /** 小学、初中分别缺员10人和2人，合计12人: of which is said what was said before; not a row of totals. */
    private static boolean isTotal(Mention mention) {
        return Mention.heads(mention.near()).isEmpty()
                && mention.near().stream().anyMatch(token -> token.is("total") && token.start() >= 0);
    }

    /** 其中音乐3人: a part, of which is said what was said of the whole. */
    static boolean isPart(Mention mention) {
        boolean isSilent =
                mention.near().isEmpty() && Mention.heads(mention.lent()).isEmpty();
        Scope near = Scope.of(isSilent ? mention.lent() : mention.near());
        return Mention.heads(mention.near()).stream().allMatch(head -> head.equals("school"))
                && (!near.isDistrict() || mention.near("among") || Times.isLatter(mention));
    }

    /** A share is of what the number in front told. */
    private static Set<String> attributesBefore(Mention mention) {
        return attributesBefore(mention, null);
    }

    /** 4家单位一共22人: a total is of what was counted in the same measure. */
    private static Set<String> attributesBefore(Mention mention, Amount.@Nullable Measure measure) {
        List<Token> tokens = mention.parsed().tokens();
        for (int i = tokens.indexOf(mention.token()) - 1; i >= 0; i--) {
            boolean isAlike = measure == null
                    || (tokens.get(i).isNumber() && tokens.get(i).amount().measure() == measure);
            if (isAlike && Parsed.isCount(tokens.get(i))) {
                Set<String> found = Mention.of(mention.parsed(), i).attributes();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return measure == null || Mention.heads(mention.all()).isEmpty() ? Attributes.of(mention.earlier()) : Set.of();
    }

    static boolean isDone(Mention mention) {
        return mention.near("done") && !isPlanned(mention);
    }

    static boolean isPlanned(Mention mention) {
        return mention.says("planned");
    }

    private static List<String> heads(Mention mention, int distance) {
        List<String> heads = new java.util.ArrayList<>(
                switch (distance) {
                    case 0 -> beside(mention);
                    case 1 -> inSentence(mention);
                    case 2 -> before(mention);
                    default -> ofHeading(mention);
                });
        // 一键报警覆盖率 is no coverage of the tests
        boolean isOfAlarms = heads.contains("alarm")
                || (distance == 0
                        && Clauses.last(Mention.heads(mention.earlier())).equals("alarm"));
        if (heads.contains("coverage") && isOfAlarms) {
            heads.removeIf("coverage"::equals);
            heads.add("alarm");
        }
        if (mention.amount().unit().equals("处") && heads.contains("hazard")) {
            heads.removeIf("ledger"::equals);
        }
        // 在用设备价值近800万元。三年计划拿出440万元: what things are worth is not what comes after
        if (distance > 1 && mention.amount().measure() == Amount.Measure.MONEY && !mention.near("A.value")) {
            heads.removeIf("asset"::equals);
        }
        boolean isOfAgency =
                distance == 1 && mention.earlier().stream().anyMatch(token -> token.type() == Token.Type.AGENCY);
        if (isOfAgency || heads.contains("agency")) {
            heads.add("officer");
        }
        return heads;
    }

    /** The same where only the paragraph tells of what: anything else that is said makes it something else. */
    private Meaning saying(Set<String> attributes) {
        Set<String> others = new LinkedHashSet<>(attributes);
        others.removeAll(this.rule.attributes());
        others.removeAll(SAYING_NOTHING);
        others.addAll(this.leftOver);
        return new Meaning(this.rule, this.distance, others);
    }

    /** Said before in the sentence, or in the label of the number. */
    private static List<String> said(Mention mention) {
        List<String> heads = new java.util.ArrayList<>(headsOf(mention.earlier()));
        if (heads.isEmpty()) {
            heads.addAll(headsOf(mention.parsed().label()));
            if (headsOf(mention.parsed().subject()).isEmpty()) {
                heads.addAll(Attributes.implied(Attributes.of(mention.parsed().label())));
            }
        }
        return heads;
    }

    /** Said before in the sentence, else what the paragraph is about. */
    private static List<String> inSentence(Mention mention) {
        List<String> heads = said(mention);
        Parsed before = mention.parsed().before();
        boolean isFirst = before == null || before.tokens().stream().noneMatch(Parsed::isCount);
        // 其中教育局3人: of a part that is named otherwise
        boolean isPart =
                mention.sentence().text().substring(0, mention.token().start()).contains("其中");
        return heads.isEmpty() && !isPart && (isFirst || !mention.attributes().isEmpty())
                ? ofSubject(mention.parsed())
                : heads;
    }

    /** 持证率 under 校园安全: who is meant by what is said. */
    private static List<String> ofHeading(Mention mention) {
        List<Token> heading = mention.parsed().heading();
        List<String> heads = new java.util.ArrayList<>(Mention.heads(heading));
        boolean isOfPeople = mention.attributes().stream().anyMatch(Set.of("certified", "uncertified")::contains);
        heading.stream()
                .flatMap(token -> token.tags().stream())
                .filter(tag -> isOfPeople && (tag.startsWith("L.") || tag.startsWith("C.")))
                .map(tag -> tag.substring(2))
                .forEach(heads::add);
        return heads;
    }

    /** Heads of what the paragraph is about; 执法 counts as one only there. */
    static List<String> ofSubject(Parsed parsed) {
        List<Token> subject = parsed.subject();
        List<String> heads = new java.util.ArrayList<>(headsOf(subject));
        subject.stream()
                .flatMap(token -> token.tags().stream())
                .filter(tag -> tag.startsWith("L."))
                .map(tag -> tag.substring(2))
                .filter(head -> !heads.contains(head))
                .forEach(heads::add);
        return heads;
    }

    /** The nearest first; words in front of the number before those behind it. */
    private static List<String> beside(Mention mention) {
        List<Token> ahead = mention.near().stream()
                .filter(token -> token.start() < mention.token().start())
                .toList();
        List<Token> behind = mention.near().stream()
                .filter(token -> token.start() > mention.token().start())
                .toList();
        List<String> all = new java.util.ArrayList<>();
        if (mention.amount().measure() == Amount.Measure.THINGS && hasItem(mention.near())) {
            all.add(ITEM);
        }
        all.addAll(Clauses.reversed(Mention.heads(ahead)));
        all.addAll(Mention.heads(behind));
        boolean isOfAgency = ahead.stream().anyMatch(token -> token.type() == Token.Type.AGENCY);
        if (isOfAgency && mention.amount().measure() == Amount.Measure.PEOPLE) {
            all.add("officer");
        }
        boolean isOfSubject = mention.near().stream()
                .flatMap(token -> token.tags().stream())
                .anyMatch(tag -> tag.startsWith("D.subject="));
        if (isOfSubject && mention.near("A.lack")) {
            all.add("teacher");
        }
        return reordered(all, mention);
    }

    static boolean hasItem(List<Token> tokens) {
        return Items.categories(tokens).findAny().isPresent();
    }

    /** Teachers of kindergartens are known as external ones only. */
    private static List<String> reordered(List<String> heads, Mention mention) {
        if (heads.contains("teacher") && mention.near("G.kindergarten")) {
            return List.of("external");
        }
        return heads;
    }

    /** Of the sentences before, then whom the attribute implies. */
    private static List<String> before(Mention mention) {
        List<String> all = new java.util.ArrayList<>();
        mention.parsed().backwards(SENTENCES_BACK).stream().skip(1).forEach(one -> all.addAll(headsOf(one.tokens())));
        all.addAll(Attributes.implied(attributes(mention)));
        return all;
    }

    private static List<String> headsOf(List<Token> tokens) {
        List<String> heads = Clauses.reversed(Mention.heads(tokens));
        boolean isOfKindergartens = tokens.stream().anyMatch(token -> token.is("G.kindergarten"));
        return isOfKindergartens
                ? heads.stream()
                        .map(head -> head.equals("teacher") ? "external" : head)
                        .toList()
                : heads;
    }
}
