package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.report.audit.Amount.Measure;
import org.jspecify.annotations.Nullable;

/** 在编：44, 公办园31, 2023年：27 under 设备（万元）: numbers without a measure word, which a label and a heading tell the measure of. */
final class BareNumbers {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern BEHIND = Pattern.compile("(?:[，、；。（）/].*)?");
    private static final Pattern BETWEEN = Pattern.compile("[：:]?(?:为|有|是|共|缺|达)?");
    private static final Pattern IN_TEN_THOUSANDS = Pattern.compile(".*（(?:单位[：:])?万元）.*|.*单位[：:]万元.*");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private BareNumbers() {}

    /** The number in its measure; as it is where nothing tells which. */
    static Mention measured(Mention mention) {
        if (mention.amount().measure() != Measure.BARE || !isLabelled(mention)) {
            return mention;
        }
        boolean isBehindColon = mention.near().stream().allMatch(token -> token.is("-") && !token.is("total"));
        List<Token> label = isBehindColon ? mention.lent() : mention.near();
        boolean isOfTime = label.stream().anyMatch(token -> token.type() == Token.Type.TIME);
        if (IN_TEN_THOUSANDS.matcher(mention.sentence().heading()).matches()
                && (isOfTime
                        || Attributes.of(label).contains("spent")
                        || label.stream().anyMatch(token -> token.is("total")))) {
            return mention.with(mention.amount().in(TEN_THOUSAND, Measure.MONEY));
        }
        Amount whole = ofBracket(mention);
        if (whole != null
                && Attributes.of(label).isEmpty()
                && Mention.heads(label).isEmpty()) {
            return mention.with(mention.amount().in(whole.scale(), whole.measure()));
        }
        Measure measure = Meaning.hasItem(label) ? Measure.THINGS : measure(mention, label);
        return measure == Measure.BARE ? mention : mention.with(mention.amount().in(BigDecimal.ONE, measure));
    }

    /** 440万元（2023年170，2024年120）: of what stands in front of the bracket. */
    private static @Nullable Amount ofBracket(Mention mention) {
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        int open = ahead.lastIndexOf('（');
        if (open < 0 || ahead.indexOf('）', open) >= 0) {
            return null;
        }
        List<Token> tokens = mention.parsed().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (Parsed.isCount(tokens.get(i)) && tokens.get(i).end() == open) {
                Amount whole = measured(Mention.of(mention.parsed(), i)).amount();
                return whole.measure() == Measure.BARE ? null : whole;
            }
        }
        return null;
    }

    /** By the label; 持证, 合计, 公办园 alone count what the paragraph or the heading is about. */
    private static Measure measure(Mention mention, List<Token> label) {
        Set<String> said = Attributes.of(label);
        if (said.contains("rate") || isRate(label)) {
            return Measure.PERCENT;
        }
        if (said.contains("avgage")) {
            return Measure.YEARS_OLD;
        }
        List<String> subject = new ArrayList<>(Meaning.ofSubject(mention.parsed()));
        return Counted.in(label).or(() -> Counted.in(subject)).orElse(Measure.BARE);
    }

    private static boolean isRate(List<Token> label) {
        return Mention.heads(label).stream().anyMatch(Set.of("excellent", "good", "pass", "fat", "coverage")::contains);
    }

    /** A word that says something of figures right in front, and nothing behind but a mark. */
    private static boolean isLabelled(Mention mention) {
        String text = mention.sentence().text();
        Token number = mention.token();
        List<Token> tokens = mention.parsed().tokens();
        int place = tokens.indexOf(number) - 1;
        while (place >= 0
                && BETWEEN.matcher(mention.parsed().text(tokens.get(place))).matches()) {
            place--;
        }
        boolean isYear = number.amount().printed().scale() <= 0
                && number.amount().value().intValue() >= FIRST_YEAR
                && number.amount().value().intValue() <= LAST_YEAR;
        return place >= 0
                && !isYear
                && says(tokens.get(place))
                && BETWEEN.matcher(text.substring(tokens.get(place).end(), number.start()))
                        .matches()
                && BEHIND.matcher(text.substring(number.end())).matches();
    }

    private static boolean says(Token token) {
        return token.type() == Token.Type.SCHOOL
                || token.type() == Token.Type.AGENCY
                || token.type() == Token.Type.TIME
                || token.tags().stream()
                        .anyMatch(tag -> tag.startsWith("H.")
                                || tag.startsWith("A.")
                                || tag.startsWith("G.")
                                || tag.startsWith("D.")
                                || tag.startsWith("C."));
    }
}
