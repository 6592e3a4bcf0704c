package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.registry.School;
import org.duxue.report.audit.Amount.Measure;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** 未参保2人，分别在甲校、乙园; 缺证的在某局: whether what was counted is where the text says it is. */
final class PlaceJudge {

    private static final Pattern LEAD = Pattern.compile(".*(?:在|为|是|于|有|涉及|仅|只有|即|属于|缺|：)$|.*\\d+(?:人|名|处|所|个|家)?（$");
    private static final Pattern TAIL =
            Pattern.compile("(?:[一二两三四五六七八九\\d]*(?:所|家|个|校|园)?(?:学校|幼儿园|单位|部门)?|(?:的?[\\p{IsHan}]{0,4}(?:人员|教师|保安)))");
    private static final Pattern ONLY = Pattern.compile(".*(?:只有|仅有|仅)$");
    private static final Pattern HAS = Pattern.compile("(?:1|一)?(?:所|家)?(?:学校)?(?:已经?)?(?:安装|装|配|配备|配齐|有|达标)了?(?:到位)?");
    private static final Pattern OPEN_LIST = Pattern.compile(".*(?:其中|主要|集中|大多|多数|如|例如|包括).*");
    private static final Pattern LARGEST = Pattern.compile(".*(?:集中|主要|大多)[^，。；]{0,3}$");
    private static final List<Measure> MEASURES = List.of(Measure.PEOPLE, Measure.THINGS);
    private static final Set<String> OF_AGENCIES = Set.of("uncertified", "certified");
    private static final int CLAUSES_BACK = 3;
    private static final int SENTENCES_BACK = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final DistrictFacts facts;
    private final FigureRules rules;
    private final Agencies agencies;

    PlaceJudge(DistrictFacts facts, FigureRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.agencies = new Agencies(facts);
    }

    /** Names in a row, from one token to another, both included. */
    private record Row(Parsed parsed, int from, int to) {

        List<Token> names() {
            return this.parsed.tokens().subList(this.from, this.to + 1).stream()
                    .filter(PlaceJudge::isName)
                    .toList();
        }

        int start() {
            return this.parsed.tokens().get(this.from).start();
        }

        int end() {
            return this.parsed.tokens().get(this.to).end();
        }

        /** The clause in front, up to the names. */
        Parsed.Segment lead() {
            int start = back(this.from);
            boolean isLabelled = start > 1 && start == this.from && (isBehind("：") || isBracketed());
            return new Parsed.Segment(isLabelled ? back(start - 1) : start, this.from);
        }

        private boolean isBehind(String mark) {
            return this.parsed.text(this.parsed.tokens().get(this.from - 1)).equals(mark);
        }

        /** 缺员11人（某校）: a bracket with nothing but the names. */
        private boolean isBracketed() {
            return isBehind("（") && this.parsed.sentence().text().startsWith("）", end());
        }

        private int back(int place) {
            int start = place;
            while (start > 0 && !this.parsed.isMark(start - 1)) {
                start--;
            }
            return start;
        }

        String text(Parsed.Segment segment) {
            int begin = segment.from() == 0
                    ? 0
                    : this.parsed.tokens().get(segment.from() - 1).end();
            return this.parsed.sentence().text().substring(begin, start());
        }

        /** What stands behind the names, up to the next mark. */
        String tail() {
            String text = this.parsed.sentence().text().substring(end());
            return text.replaceFirst("[，。；、：（）].*", "");
        }

        /** 未整改：白鹭乡小学围墙: the place of a hazard stands behind its school. */
        boolean isOfHazard() {
            int end = end() + tail().length();
            return Items.hazards(this.parsed.tokens().stream()
                            .filter(token -> token.start() >= end() && token.end() <= end)
                            .toList())
                    .findAny()
                    .isPresent();
        }

        /** Words of the clause in front, and as long as they do not say what is counted, of those before. */
        List<Token> words() {
            Parsed.Segment segment = lead();
            List<Token> words = new ArrayList<>(this.parsed.in(segment));
            for (int i = 0; i < CLAUSES_BACK && Attributes.of(words).isEmpty(); i++) {
                segment = this.parsed.clauseBefore(segment.from());
                words.addAll(0, this.parsed.in(segment));
            }
            return words;
        }

        /** The number that was counted in the clause in front or the one before. */
        @Nullable Token count() {
            Parsed.Segment before = this.parsed.clauseBefore(lead().from());
            return this.parsed.tokens().subList(before.from(), this.from).stream()
                    .filter(Token::isNumber)
                    .filter(token -> MEASURES.contains(token.amount().measure()))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }

    List<Claim> judge(Parsed parsed) {
        boolean isOther = parsed.tokens().stream()
                .anyMatch(token -> token.is("except") || token.is("foreign") || token.is("wish") || token.is("once"));
        List<Claim> claims = new ArrayList<>();
        int i = 0;
        while (i < parsed.tokens().size() && !isOther) {
            int to = isName(parsed.tokens().get(i)) ? lastOf(parsed, i) : i;
            if (isName(parsed.tokens().get(i))) {
                judge(new Row(parsed, i, to)).ifPresent(claims::add);
            }
            i = to + 1;
        }
        return claims;
    }

    private static boolean isName(Token token) {
        return token.type() == Token.Type.SCHOOL || token.type() == Token.Type.AGENCY;
    }

    private static int lastOf(Parsed parsed, int from) {
        List<Token> tokens = parsed.tokens();
        int last = from;
        for (int i = from + 1; i < tokens.size(); i++) {
            if (isName(tokens.get(i))) {
                last = i;
            } else if (!List.of("、", "和", "与", "及", "以及").contains(parsed.text(tokens.get(i)))) {
                break;
            }
        }
        return last;
    }

    private Optional<Claim> judge(Row row) {
        String lead = row.text(row.lead());
        boolean isPlace = LEAD.matcher(lead).matches()
                && ((ONLY.matcher(lead).matches() && HAS.matcher(row.tail()).matches())
                        || TAIL.matcher(row.tail()).matches()
                        || row.isOfHazard());
        List<Token> words = row.words();
        boolean isOpen = row.parsed().sentence().text().startsWith("（", row.end());
        List<Token> own = row.parsed().in(row.lead());
        boolean isDated = own.stream().anyMatch(token -> token.type() == Token.Type.TIME);
        boolean isOfTime = (isDated ? own : words)
                .stream()
                        .anyMatch(token -> (token.type() == Token.Type.TIME
                                        && !token.moment().period().equals(this.facts.period()))
                                || token.is("planned"));
        if (!isPlace || isOpen || isOfTime || Items.categories(words).findAny().isPresent()) {
            return Optional.empty();
        }
        Set<String> said = Attributes.of(words);
        boolean isOfAgencies = row.names().stream().allMatch(token -> token.type() == Token.Type.AGENCY);
        if (isOfAgencies) {
            return ofAgencies(row, said);
        }
        return row.names().stream().anyMatch(token -> token.type() == Token.Type.AGENCY)
                ? Optional.empty()
                : rule(row, words, said).flatMap(rule -> ofSchools(row, words, lead, rule));
    }

    private Optional<Claim> ofAgencies(Row row, Set<String> said) {
        if (said.stream().noneMatch(OF_AGENCIES::contains)) {
            return Optional.empty();
        }
        Function<String, Optional<Known>> of = name -> said.contains("uncertified")
                ? this.agencies.uncertified(Set.of(name))
                : this.agencies.sum(Set.of(name), "certified_officers");
        return none(row, "enforcement.certified_rate", of);
    }

    /** The figure that what was said is counted by; none where only a rate tells it. */
    private Optional<FigureRules.Rule> rule(Row row, List<Token> words, Set<String> said) {
        List<String> heads = new ArrayList<>(Clauses.reversed(Mention.heads(words)));
        heads.addAll(Clauses.reversed(Mention.heads(row.parsed().tokens().subList(0, row.from()))));
        heads.addAll(Meaning.ofSubject(row.parsed()));
        row.parsed().backwards(SENTENCES_BACK).stream()
                .skip(1)
                .forEach(one -> heads.addAll(Clauses.reversed(Mention.heads(one.tokens()))));
        heads.addAll(Attributes.implied(said));
        if (heads.contains("alarm")) {
            return this.rules.rate("alarm", Set.of());
        }
        for (String head : heads) {
            Optional<FigureRules.Rule> rule = MEASURES.stream()
                    .flatMap(measure -> this.rules.find(head, said, measure).stream())
                    .filter(one -> !one.attributes().isEmpty())
                    .max(java.util.Comparator.comparingInt(
                            one -> one.attributes().size()));
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> ofSchools(Row row, List<Token> words, String lead, FigureRules.Rule rule) {
        Scope scope = new Scope(Set.of(), Set.of(), Scope.of(words).breakdown());
        boolean isDenied = rule.measure() == Measure.PERCENT && lead.matches(".*[未没无缺].*");
        Function<String, Optional<Known>> of = code -> value(rule, scope, code)
                .map(known -> isDenied ? new Known(ALL.subtract(known.value()), known.source()) : known);
        Optional<Claim> none = none(row, rule.subject(), of);
        if (none.isEmpty() || none.get().isRefuted() || row.isOfHazard()) {
            return none;
        }
        Set<String> told = row.names().stream().map(Token::name).collect(Collectors.toSet());
        BigDecimal least = told.stream()
                .flatMap(code -> of.apply(code).stream())
                .map(Known::value)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<School> left = this.facts.month().schools().stream()
                .filter(school -> !told.contains(school.code()))
                .filter(school -> of.apply(school.code())
                        .filter(known -> LARGEST.matcher(lead).matches()
                                ? known.value().compareTo(least) > 0
                                : known.value().signum() > 0)
                        .isPresent())
                .toList();
        boolean isWhole = LARGEST.matcher(lead).matches() || isOfAll(row, lead, rule, scope);
        if (left.isEmpty() || !isWhole) {
            return none;
        }
        String names = left.stream().map(School::name).collect(Collectors.joining("、"));
        return Optional.of(claim(
                row, Verdict.REFUTED, rule.subject(), "还有 " + names, none.get().source()));
    }

    /** Whether the number in front is of the whole district, so that the names that follow must be all. */
    private boolean isOfAll(Row row, String lead, FigureRules.Rule rule, Scope scope) {
        Token count = row.count();
        String text = row.parsed().sentence().text().substring(0, row.start());
        return count != null
                && count.amount().bound() == Amount.Bound.EXACT
                && !OPEN_LIST.matcher(lead).matches()
                && !text.matches(".*(?:其中|包括)[^；。]*")
                && !row.parsed().sentence().text().startsWith("等", row.end())
                && this.facts
                        .value(rule.subject(), rule.part(), scope.part(), Scope.Members.ALL, this.facts.period())
                        .filter(known -> count.amount().tells(known.value()))
                        .isPresent();
    }

    private Optional<Known> value(FigureRules.Rule rule, Scope scope, String code) {
        Scope.Members one = new Scope.Members(false, Set.of(code), code);
        if (rule.subject().equals("staffing.health_short")) {
            return this.facts.shortfall(
                    "staffing.health_staff_required", "staffing.health_staff", one, this.facts.period());
        }
        return this.facts.isComplete(rule.subject(), one, this.facts.period())
                ? this.facts.value(rule.subject(), rule.part(), scope.part(), one, this.facts.period())
                : Optional.empty();
    }

    /** Refuted where one that is named has none of it; nothing where one is not known. */
    private static Optional<Claim> none(Row row, String subject, Function<String, Optional<Known>> of) {
        List<Known> all = row.names().stream()
                .flatMap(token -> of.apply(token.name()).stream())
                .toList();
        if (all.size() < row.names().size()) {
            return Optional.empty();
        }
        Optional<Known> nothing =
                all.stream().filter(known -> known.value().signum() == 0).findFirst();
        return Optional.of(nothing.map(known -> claim(row, Verdict.REFUTED, subject, "0", known.source()))
                .orElseGet(() ->
                        claim(row, Verdict.PROVED, subject, "> 0", all.get(0).source())));
    }

    private static Claim claim(Row row, Verdict verdict, String subject, String expected, String source) {
        Sentence sentence = row.parsed().sentence();
        return sentence.claim(
                row.start(),
                row.end(),
                Kind.FIGURE,
                verdict,
                subject,
                sentence.text().substring(row.start(), row.end()),
                expected,
                source);
    }
}
