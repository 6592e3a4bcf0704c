package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.report.audit.Amount.Measure;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** Holds each number against the value it is meant to tell. A number that could mean something else too is refuted only if it is none of it. */
final class FigureJudge {

    private static final int MOST_NOT_UNDERSTOOD = 1;

    private final DistrictFacts facts;
    private final FigureRules rules;
    private final FigureGuesses guesses;
    private final SchoolCounts schoolCounts;
    private final ItemGuesses items;
    private final PlanLists plans;

    FigureJudge(DistrictFacts facts, FigureRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.guesses = new FigureGuesses(facts);
        this.schoolCounts = new SchoolCounts(facts);
        this.items = new ItemGuesses(facts);
        this.plans = new PlanLists(facts);
    }

    /** Nothing for what is no count: years of time, ordinals, bare numbers that no table names. */
    Optional<Judged> judge(Mention mention, @Nullable Judged before) {
        Measure measure = mention.amount().measure();
        if (measure == Measure.YEARS
                || measure == Measure.BARE
                || measure == Measure.OTHER
                || measure == Measure.POINTS_OF_PERCENT) {
            return measure == Measure.YEARS ? this.plans.told(mention) : Optional.empty();
        }
        if (isDifference(mention)
                || isNone(mention)
                || !PrintedSums.tallied(mention).isEmpty()) {
            return Optional.empty();
        }
        if (measure == Measure.SCHOOLS) {
            return Optional.of(verdict(mention, null, this.schoolCounts.of(mention), "registry.schools"));
        }
        List<String> several = told(mention.parsed().before());
        if (isOfSentenceBefore(mention) && isOfSeveral(several)) {
            return Optional.of(ofSeveral(mention, several));
        }
        Optional<Meaning> meaning = meaning(mention, before);
        List<Guess> guessed =
                new ArrayList<>(meaning.map(one -> guesses(mention, one)).orElseGet(() -> ofThings(mention)));
        Meaning.ofWhole(mention, this.rules, meaning).ifPresent(whole -> guessed.addAll(guesses(mention, whole)));
        meaning.flatMap(one -> inScope(mention, one)).ifPresent(one -> guessed.addAll(guesses(mention, one)));
        String subject = meaning.map(one -> one.rule().subject()).orElse(this.items.subject(mention));
        return Optional.of(verdict(mention, meaning.orElse(null), guessed, subject));
    }

    /** 优秀率…，及格率…。最高的是某校，45%: of which of them nobody knows; of none is wrong. */
    private Judged ofSeveral(Mention mention, List<String> heads) {
        List<Meaning> meanings = heads.stream()
                .distinct()
                .flatMap(head -> this.rules.find(head, Set.of(), mention.amount()).stream())
                .map(rule -> new Meaning(rule, 1, Set.of()))
                .toList();
        List<Guess> guessed = meanings.stream()
                .flatMap(meaning -> this.guesses.of(mention, meaning).stream())
                .toList();
        String subject = meanings.isEmpty() ? "" : meanings.get(0).rule().subject();
        return verdict(mention, null, guessed, subject);
    }

    /** 三家执法部门: all of them, or those that have the power. */
    private Optional<Meaning> inScope(Mention mention, Meaning meaning) {
        return meaning.rule().head().equals("agency")
                ? this.rules
                        .find("agency", Set.of("scope"), mention.amount())
                        .map(rule -> new Meaning(rule, meaning.distance(), meaning.leftOver()))
                : Optional.empty();
    }

    private List<Guess> ofThings(Mention mention) {
        return Each.is(mention) ? new Each(this.facts).guesses(mention, this.items::of) : this.items.of(mention);
    }

    /** What the words around it say; where they stand far off, what the number before told. */
    private Optional<Meaning> meaning(Mention mention, @Nullable Judged before) {
        Optional<Meaning> own = Meaning.of(mention, this.rules);
        boolean isFar = own.isEmpty() || own.get().distance() >= Meaning.FAR;
        return before != null && isFar && !isOfSeveral(before, mention)
                ? before.ofPart(mention).or(() -> own)
                : own;
    }

    /** 优良率43.51%、及格率98.7%。小学21.74%: of which of the two in the sentence before nobody knows. */
    private static boolean isOfSeveral(Judged before, Mention mention) {
        Parsed other = before.mention().parsed();
        return !other.equals(mention.parsed()) && mention.amount().isPercent() && isOfSeveral(heads(other));
    }

    private static boolean isOfSeveral(List<String> heads) {
        return heads.stream().distinct().count() > 1;
    }

    private static List<String> heads(Parsed sentence) {
        return Mention.heads(sentence.tokens()).stream()
                .filter(head -> !head.equals("school"))
                .toList();
    }

    /** What the sentences before in the paragraph are about, the first first: 优秀率…；及格率…。最高的是…；最低的是…. */
    private static List<String> told(@Nullable Parsed before) {
        List<String> heads = new ArrayList<>();
        for (Parsed one = before; one != null; one = one.before()) {
            heads.addAll(0, heads(one));
        }
        return heads;
    }

    private static boolean isBehindMoney(Mention mention) {
        return mention.earlier().stream()
                .anyMatch(token -> token.isNumber() && token.amount().measure() == Measure.MONEY);
    }

    private static boolean isOfSentenceBefore(Mention mention) {
        return heads(mention.parsed()).isEmpty()
                && mention.amount().isPercent()
                && mention.attributes().isEmpty()
                && Attributes.of(mention.all()).isEmpty()
                && !isBehindMoney(mention);
    }

    /** 增加8人 is judged as a change. */
    private static boolean isDifference(Mention mention) {
        String text = mention.sentence().text();
        return mention.near().stream()
                .filter(token ->
                        token.start() >= 0 && token.end() <= mention.token().start())
                .anyMatch(token ->
                        (token.is("rise") || token.is("fall") || (token.is("apart") && !isLack(mention, token)))
                                && text.substring(token.end(), mention.token().start())
                                        .matches("了?[用花缺]?(?:约|近|将近|超过|不足|了)?")
                                && !mention.parsed().text(token).matches(".*[到至于为]了?"));
    }

    /** 某校还差1人: lacking, where nothing is compared. */
    private static boolean isLack(Mention mention, Token apart) {
        return mention.parsed().text(apart).matches("[还尚]?差")
                && mention.parsed().tokens().stream().noneMatch(token -> token.is("than") || token.is("side"))
                && !mention.sentence().text().substring(0, apart.start()).matches(".*[比与较距应][^，；。]*");
    }

    private static boolean isNone(Mention mention) {
        int start = mention.token().start();
        return start > 0 && "无没".indexOf(mention.sentence().text().charAt(start - 1)) >= 0;
    }

    private List<Guess> guesses(Mention mention, Meaning meaning) {
        if (Each.is(mention)) {
            return new Each(this.facts).guesses(mention, one -> ofOne(one, meaning));
        }
        // 约占六成: of the things or of their value, nobody knows
        boolean isOfThings = meaning.rule().subject().startsWith("equipment.") && mention.near("A.share");
        boolean isOfValue =
                mention.near("A.value") || Mention.heads(mention.earlier()).contains("asset");
        return isOfThings && !isOfValue
                ? ofOne(mention, meaning).stream().map(Guess::weak).toList()
                : ofOne(mention, meaning);
    }

    private List<Guess> ofOne(Mention mention, Meaning meaning) {
        String head = meaning.rule().head();
        boolean isAdded =
                mention.near("A.added") && !meaning.rule().attributes().contains("added") && !mention.near("A.upgrade");
        if (isAdded && meaning.rule().subject().contains(".") && !head.equals("plan") && !head.equals("item")) {
            return this.guesses.added(mention, meaning);
        }
        if (head.equals("plan") && isOfMonth(mention)) {
            return this.guesses.of(mention, meaning);
        }
        if (head.equals("plan")) {
            return this.items.of(mention);
        }
        List<Guess> found = new ArrayList<>(this.guesses.of(mention, meaning));
        if (head.equals("dueplan") && mention.amount().measure() == Measure.MONEY) {
            // 到期计划107万元，完成59.5万元
            found.addAll(isFinished(mention) ? 0 : found.size(), this.guesses.of(mention, meaning.ofNumerator()));
        }
        if (head.equals("item")) {
            found.addAll(this.items.of(mention));
        }
        return found;
    }

    /** 更新计划预算由279.5万元调整为194万元: a plan as it stood in another month, whose rows are not looked at. */
    private static boolean isOfMonth(Mention mention) {
        return Times.isFormer(mention)
                || mention.near().stream()
                        .anyMatch(token -> token.type() == Token.Type.TIME
                                && !token.is("RANGE")
                                && !token.moment().isYear());
    }

    private static boolean isFinished(Mention mention) {
        return mention.near().stream()
                .anyMatch(token ->
                        token.start() >= 0 && mention.parsed().text(token).contains("完成"));
    }

    private Judged verdict(Mention mention, @Nullable Meaning meaning, List<Guess> guesses, String subject) {
        Scope scope = Scope.of(mention.near());
        Optional<Guess> told = guesses.stream()
                .filter(guess -> mention.amount().tells(guess.known().value()))
                .findFirst();
        boolean isNamed = meaning != null
                && (meaning.distance() == 0 || !meaning.rule().attributes().isEmpty());
        boolean isOnlyALimit = mention.amount().isLimit() && !isNamed;
        boolean isOfOthers = told.filter(Guess::isAside).isPresent();
        boolean isTold = told.isPresent() && !isOfOthers && (!isNorm(mention) || mention.near("A.required"));
        if (isTold && !isOnlyALimit) {
            return new Judged(mention, meaning, told.get(), scope, claim(mention, Verdict.PROVED, subject, told.get()));
        }
        boolean isSure = told.isEmpty()
                && !guesses.isEmpty()
                && (guesses.get(0).isStrong() || isImpossible(mention.amount()))
                && isSure(mention, meaning);
        if (!isSure) {
            Guess first = guesses.isEmpty() || isOfOthers ? null : guesses.get(0);
            return new Judged(mention, meaning, first, scope, claim(mention, Verdict.UNPROVEN, subject, null));
        }
        return new Judged(
                mention, meaning, guesses.get(0), scope, claim(mention, Verdict.REFUTED, subject, guesses.get(0)));
    }

    /** Whether what is said around the number is understood well enough to contradict it. */
    private boolean isSure(Mention mention, @Nullable Meaning meaning) {
        boolean isOpen = Respectively.isOpen(mention.parsed(), mention.token()) && !this.plans.isYearly(mention);
        return !isOpen && !isDoubtful(mention) && (meaning == null || isClear(mention, meaning));
    }

    /** Whether the number may be of something else than what is counted, whatever it is told of. */
    private static boolean isDoubtful(Mention mention) {
        // 食堂纱窗、安全护栏两处: of both
        long kinds = java.util.stream.Stream.concat(mention.lent().stream(), mention.near().stream())
                .flatMap(token -> Items.hazards(List.of(token)))
                .distinct()
                .count();
        // 三分之一为14人: reckoned, not counted
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        return kinds > 1
                || ahead.matches(".*分之[一二三四五六七八九十]+[即为是约]?")
                || isNorm(mention)
                || isShareOf(mention)
                || mention.notUnderstood() > MOST_NOT_UNDERSTOOD
                || mention.says("foreign")
                || mention.near("saved")
                || (mention.near("then") && Scope.of(mention.near()).schools().isEmpty())
                || isHeldAgainst(mention)
                || mention.near("once")
                || isCondition(mention)
                || isTotalOfNamed(mention)
                || isOneOfARow(mention)
                || mention.says("narrow");
    }

    private static boolean isClear(Mention mention, Meaning meaning) {
        boolean isNamed = meaning.distance() < 2
                || !meaning.rule().attributes().isEmpty()
                || mention.near("A.count")
                || mention.amount().unit().equals("处")
                || meaning.rule().head().equals("plan")
                || Scope.of(mention.near()).isGroup()
                || (mention.amount().isPercent() && !Scope.of(mention.lent()).isDistrict());
        // 问题五：安保力量弱。整改结果：四十二人: a bare number is of what the paragraph is about
        boolean isOfSubject = mention.near().stream().allMatch(token -> token.is("-"))
                && Scope.of(mention.all()).isDistrict()
                && Meaning.ofSubject(mention.parsed()).stream()
                        .limit(1)
                        .anyMatch(meaning.rule().head()::equals);
        // 440万元，今年170万元，接近四成: a share of the money before
        if (mention.amount().isPercent() && meaning.distance() > 1 && isBehindMoney(mention)) {
            return false;
        }
        boolean isOfHeading =
                meaning.distance() == 3 && meaning.rule().attributes().isEmpty();
        // 缺员 under a heading of school doctors is not of teachers
        boolean isOfDoctors = meaning.rule().subject().equals("staffing.shortage")
                && !Meaning.ofSubject(mention.parsed()).isEmpty()
                && Meaning.ofSubject(mention.parsed()).stream().allMatch("health"::equals);
        // 打算招11人: of those there are not yet, however it is put
        boolean isAhead = mention.near("planned")
                && mention.amount().measure() == Measure.PEOPLE
                && Set.of("staffing.teachers_actual", "safety.guards", "enforcement.officers", "pay.external_staff")
                        .contains(meaning.rule().subject());
        return !isAhead && meaning.leftOver().isEmpty() && !isOfHeading && !isOfDoctors && (isNamed || isOfSubject);
    }

    /** 缺员2人的学校有…, 参保率为75%的公办园: a number that each of those behind it has, not all together. */
    private static boolean isCondition(Mention mention) {
        int end = mention.token().end();
        return mention.sentence().text().startsWith("的", end)
                && mention.parsed().tokens().stream()
                        .filter(token -> token.start() > end)
                        .findFirst()
                        .filter(token -> token.type() == Token.Type.SCHOOL
                                || token.is("H.school")
                                || token.is("H.agency")
                                || Scope.of(List.of(token)).isGroup())
                        .isPresent();
    }

    /** 甲校、乙校各108.5万元，合计217万元: of the schools named before, not of all. */
    private static boolean isTotalOfNamed(Mention mention) {
        return mention.near("total")
                && Scope.of(mention.near()).isDistrict()
                && Scope.of(mention.earlier()).schools().size() > 1;
    }

    /** 合计65人、53人: the second of two bare numbers is of something told before. */
    private static boolean isOneOfARow(Mention mention) {
        List<Token> tokens = mention.parsed().tokens();
        int place = tokens.indexOf(mention.token());
        return mention.sentence().cell() == null
                && place > 1
                && mention.near().isEmpty()
                && mention.amount().measure() != Measure.MONEY
                && mention.parsed().text(tokens.get(place - 1)).equals("、")
                && Parsed.isCount(tokens.get(place - 2));
    }

    /** No share is more than all. */
    private static boolean isImpossible(Amount amount) {
        return amount.isPercent() && amount.value().compareTo(BigDecimal.valueOf(100)) > 0;
    }

    /** 参保33人，占44人的75%: the whole of a share. */
    private static boolean isShareOf(Mention mention) {
        String text = mention.sentence().text();
        return text.startsWith("的", mention.token().end())
                && text.substring(0, mention.token().start()).endsWith("占");
    }

    /** 高于核定的9名: another number that this one is held against. */
    private static boolean isHeldAgainst(Mention mention) {
        int start = mention.token().start();
        boolean isOfOtherTime = mention.near().stream().anyMatch(token -> token.type() == Token.Type.TIME);
        return !isOfOtherTime && mention.near().stream().anyMatch(token -> token.is("side") && token.end() < start);
    }

    private static boolean isNorm(Mention mention) {
        String text = mention.sentence().text();
        String behind = text.substring(
                mention.token().end(), Math.min(text.length(), mention.token().end() + 4));
        boolean isOfOne =
                mention.near("A.required") && Scope.of(mention.all()).schools().size() == 1;
        String ahead = text.substring(0, mention.token().start());
        return (mention.near("norm") && !mention.near("A.met") && !isOfOne)
                || ahead.matches("(?:.*[。；])?(?:承诺|目标)：[^。；]*")
                || ahead.matches(".*距离?(?:省定|国家|规定)?(?:目标|标准)?(?:的|值)?")
                || mention.near("target")
                || behind.matches("的?(?:目标|标准|要求|比例|底线).*");
    }

    private static Claim claim(Mention mention, Verdict verdict, String subject, @Nullable Guess guess) {
        return mention.claim(
                Kind.FIGURE,
                verdict,
                subject,
                mention.amount().found(),
                guess == null ? "" : mention.amount().shown(guess.known().value()),
                guess == null ? "" : guess.known().source());
    }
}
