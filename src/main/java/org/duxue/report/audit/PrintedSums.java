package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.jspecify.annotations.Nullable;

/** Sums that the print itself shows: parts in brackets, totals of tables, a count and the names that follow. */
final class PrintedSums {

    private static final Pattern TALLY =
            Pattern.compile(".*([两二三四五])[项笔者类种科校园所年](?:设备|项目)?(?:合计|共计|总计)(?:支出|投入|完成投资)?");

    private static final Pattern TOTAL = Pattern.compile("(?:.*[，、；。])?(?:合计|总计|共计|总数)[：:为]?");
    private static final Pattern LABEL =
            Pattern.compile("(?:.*[，、；。])?[^，、；。：]{1,10}(?:20\\d\\d年)?[：:]?|(?:.*[，、；。])?20\\d\\d年[：:]?");

    private final Reading reading;
    private final List<Claim> claims = new ArrayList<>();

    private PrintedSums(Reading reading) {
        this.reading = reading;
    }

    static List<Claim> judge(Reading reading) {
        PrintedSums sums = new PrintedSums(reading);
        for (Mention mention : reading.mentions()) {
            if (mention.sentence().cell() == null) {
                sums.bracket(mention).ifPresent(sums.claims::add);
                sums.names(mention).ifPresent(sums.claims::add);
                sums.others(mention).ifPresent(sums.claims::add);
                sums.tally(mention).ifPresent(sums.claims::add);
                sums.labelled(mention).ifPresent(sums.claims::add);
            } else {
                sums.total(mention).ifPresent(sums.claims::add);
            }
        }
        return sums.claims;
    }

    /** 69人（公办44人、民办25人）. */
    private Optional<Claim> bracket(Mention mention) {
        List<Token> inside = mention.bracket();
        boolean isPartly =
                inside.stream().anyMatch(token -> token.is("among") || token.is("A.share") || token.is("some"));
        List<Token> parts = inside.stream()
                .filter(Token::isNumber)
                .filter(token -> token.amount().unit().equals(mention.amount().unit())
                        && token.amount().measure() != Amount.Measure.YEARS)
                .toList();
        // 42人（2022年7月26人，2022年12月34人): what it was, not what it is made of
        boolean isOfMonths = inside.stream()
                .anyMatch(token ->
                        token.type() == Token.Type.TIME && !token.moment().isYear());
        if (parts.size() < 2
                || isPartly
                || isOfMonths
                || mention.amount().isPercent()
                || mention.amount().measure() == Amount.Measure.YEARS) {
            return Optional.empty();
        }
        return Optional.of(sum(mention, parts.stream().map(Token::amount).toList(), place(mention, parts)));
    }

    /** 支出25.18万元…支出38.6万元，两项合计63.78万元: of as many numbers in front as are told. */
    private Optional<Claim> tally(Mention mention) {
        List<Token> parts = tallied(mention);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(mention, parts.stream().map(Token::amount).toList(), place(mention, parts)));
    }

    /** 小学缺4，初中缺9，高中缺6，合计19; 2023年：27；2024年：81；合计：108: a row of labels and numbers, and what it ends with. */
    private Optional<Claim> labelled(Mention mention) {
        String text = mention.sentence().text().substring(0, mention.token().start());
        if (!TOTAL.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Mention> row = this.reading.mentions().stream()
                .filter(one -> one.paragraph() == mention.paragraph()
                        && one.sentence().cell() == null
                        && one.amount().measure() == mention.amount().measure())
                .takeWhile(one -> !one.equals(mention))
                .toList();
        boolean isRow = row.size() > 1
                && !mention.amount().isPercent()
                && row.stream().allMatch(PrintedSums::isLabelled)
                && row.stream()
                                .map(one -> Attributes.of(words(one)))
                                .filter(said -> !said.isEmpty())
                                .distinct()
                                .count()
                        < 2
                && row.stream().map(PrintedSums::label).distinct().count() == row.size();
        if (!isRow) {
            return Optional.empty();
        }
        String source = row.stream().map(Mention::place).collect(Collectors.joining(" + "));
        return Optional.of(sum(mention, row.stream().map(Mention::amount).toList(), source));
    }

    private static List<Token> words(Mention mention) {
        return mention.near().stream().allMatch(token -> token.is("-")) ? mention.lent() : mention.near();
    }

    private static String label(Mention mention) {
        String ahead = mention.sentence().text().substring(0, mention.token().start());
        return ahead.replaceFirst(".*[，、；。]", "");
    }

    /** Nothing but a short label between the mark in front and the number, and a mark behind. */
    private static boolean isLabelled(Mention mention) {
        String text = mention.sentence().text();
        String ahead = text.substring(0, mention.token().start());
        String behind = text.substring(mention.token().end());
        return LABEL.matcher(ahead).matches() && behind.matches("(?:[，、；。].*)?");
    }

    /** The numbers that 两项合计 speaks of; none where it does not stand in front. */
    static List<Token> tallied(Mention mention) {
        Matcher told = TALLY.matcher(
                mention.sentence().text().substring(0, mention.token().start()));
        if (!told.matches()) {
            return List.of();
        }
        List<Token> before = mention.parsed().tokens().stream()
                .filter(token -> token.isNumber() && token.end() <= told.start(1))
                .filter(token -> token.amount().measure() == mention.amount().measure())
                .toList();
        int size = "两二三四五".indexOf(told.group(1)) < 2 ? 2 : "两二三四五".indexOf(told.group(1)) + 1;
        return before.size() < size ? List.of() : before.subList(before.size() - size, before.size());
    }

    private static String place(Mention mention, List<Token> parts) {
        Token first = parts.get(0);
        Token last = parts.get(parts.size() - 1);
        return mention.sentence().place(first.start(), last.end());
    }

    private static Claim sum(Mention mention, List<Amount> parts, String source) {
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isExact = parts.stream().allMatch(part -> part.bound() == Amount.Bound.EXACT)
                && mention.amount().bound() == Amount.Bound.EXACT;
        Verdict verdict = mention.amount().tells(sum) ? Verdict.PROVED : isExact ? Verdict.REFUTED : Verdict.UNPROVEN;
        return claim(mention, verdict, mention.amount().shown(sum), source);
    }

    private static Claim claim(Mention mention, Verdict verdict, String expected, String source) {
        return mention.claim(Kind.SUM, verdict, "sum", mention.amount().found(), expected, source);
    }

    /** 三个学校（晨兴中学、树英小学、城子河小学）, and 晨兴中学和城子河小学，两所学校. */
    private Optional<Claim> names(Mention mention) {
        Amount.Measure measure = mention.amount().measure();
        boolean isOfNames = measure == Amount.Measure.SCHOOLS || measure == Amount.Measure.UNITS;
        if (!isOfNames || mention.amount().bound() != Amount.Bound.EXACT || mention.near("other")) {
            return Optional.empty();
        }
        List<Token> behind = namesOf(mention.bracket());
        if (behind.size() > 1 && isComplete(mention, behind)) {
            return Optional.of(count(mention, behind));
        }
        List<Token> listed = namesBehindColon(mention);
        if (listed.size() > 1 && isComplete(mention, listed)) {
            return Optional.of(count(mention, listed));
        }
        List<Token> ahead = namesAhead(mention);
        return ahead.size() > 1 ? Optional.of(count(mention, ahead)) : Optional.empty();
    }

    private static List<Token> namesOf(List<Token> tokens) {
        return tokens.stream().filter(PrintedSums::isName).toList();
    }

    private static boolean isName(Token token) {
        return token.type() == Token.Type.SCHOOL || token.type() == Token.Type.AGENCY;
    }

    /** Whether every part between the first and the last name is a name, and the list does not end with 等. */
    private static boolean isComplete(Mention mention, List<Token> names) {
        String text = mention.sentence().text();
        int from = names.get(0).start();
        int to = names.get(names.size() - 1).end();
        boolean isOpen = to < text.length() && text.startsWith("等", to);
        StringBuilder rest = new StringBuilder();
        int at = from;
        for (Token name : names) {
            rest.append(text, at, name.start());
            at = name.end();
        }
        boolean goesOn = to < text.length() && "、和及与".indexOf(text.charAt(to)) >= 0;
        return !isOpen && !goesOn && rest.toString().matches("(?:[、和及与]|以及)*");
    }

    private static List<Token> namesBehindColon(Mention mention) {
        String text = mention.sentence().text();
        int end = mention.token().end();
        String between = text.substring(end, Math.min(text.length(), end + 14));
        Matcher lead =
                Pattern.compile("^[^，。；（）]{0,8}(?:，?(?:分别)?(?:是|为)|：|，即)").matcher(between);
        if (!lead.find()) {
            return List.of();
        }
        return run(mention.parsed().tokens(), end + lead.end());
    }

    /** Names in a row that begin at a place. */
    private static List<Token> run(List<Token> tokens, int from) {
        List<Token> names = new ArrayList<>();
        int at = from;
        for (Token token : tokens) {
            if (token.start() < at) {
                continue;
            }
            if (isName(token) && token.start() - at <= 2) {
                names.add(token);
                at = token.end();
            } else if (isName(token) || token.start() - at > 2) {
                break;
            }
        }
        return names;
    }

    private static List<Token> namesAhead(Mention mention) {
        List<Token> tokens = mention.parsed().tokens();
        List<Token> names = new ArrayList<>();
        int at = mention.token().start();
        for (int i = tokens.indexOf(mention.token()) - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (isName(token) && at - token.end() <= 2) {
                names.add(0, token);
                at = token.start();
            } else if (isName(token) || at - token.end() > 2) {
                break;
            }
        }
        return names;
    }

    private static Claim count(Mention mention, List<Token> names) {
        BigDecimal count = BigDecimal.valueOf(names.size());
        Verdict verdict = count.compareTo(mention.amount().value()) == 0 ? Verdict.PROVED : Verdict.REFUTED;
        return claim(mention, verdict, Amount.plain(count), place(mention, names));
    }

    /** 7所…除育才中学以外，其他6所. */
    private Optional<Claim> others(Mention mention) {
        if (mention.amount().measure() != Amount.Measure.SCHOOLS || !mention.near("other")) {
            return Optional.empty();
        }
        Parsed parsed = mention.parsed();
        @Nullable Token whole = parsed.tokens().stream()
                .filter(token ->
                        token.isNumber() && token.start() < mention.token().start())
                .filter(token -> token.amount().measure() == Amount.Measure.SCHOOLS)
                .reduce((first, second) -> second)
                .orElse(null);
        long named = parsed.tokens().stream()
                .filter(token ->
                        isName(token) && token.start() < mention.token().start())
                .map(Token::name)
                .distinct()
                .count();
        if (whole == null || named == 0 || parsed.tokens().stream().noneMatch(token -> token.is("except"))) {
            return Optional.empty();
        }
        BigDecimal rest = whole.amount().value().subtract(BigDecimal.valueOf(named));
        Verdict verdict = rest.compareTo(mention.amount().value()) == 0 ? Verdict.PROVED : Verdict.REFUTED;
        return Optional.of(
                claim(mention, verdict, Amount.plain(rest), mention.sentence().place(whole.start(), whole.end())));
    }

    /** The row 合计 of a table. */
    private Optional<Claim> total(Mention mention) {
        Paragraph.Cell cell = mention.sentence().cell();
        if (cell == null || cell.column() == 0 || !isTotal(this.reading.tables().text(cell.table(), cell.row(), 0))) {
            return Optional.empty();
        }
        List<Mention> above = this.reading.mentions().stream()
                .filter(one -> isAbove(one.sentence().cell(), cell))
                .filter(one -> one.amount().measure() == mention.amount().measure())
                .toList();
        if (above.size() < 2
                || mention.amount().isPercent()
                || above.stream().map(one -> one.sentence().cell()).distinct().count() < above.size()) {
            return Optional.empty();
        }
        String source = above.stream().map(Mention::place).collect(Collectors.joining(" + "));
        return Optional.of(sum(mention, above.stream().map(Mention::amount).toList(), source));
    }

    private boolean isAbove(Paragraph.@Nullable Cell one, Paragraph.Cell total) {
        return one != null
                && one.table() == total.table()
                && one.column() == total.column()
                && one.row() < total.row()
                && one.row() > 0
                && !isTotal(this.reading.tables().text(one.table(), one.row(), 0));
    }

    private static boolean isTotal(String text) {
        return text.matches("(?:合计|总计|共计|小计)[:：]?");
    }
}
