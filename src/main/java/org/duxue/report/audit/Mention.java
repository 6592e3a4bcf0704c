package org.duxue.report.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number of the text and what surrounds it.
 *
 * @param near tokens that speak of the number
 * @param lent tokens of the sub-clause in front, where it has no number of its own
 * @param earlier tokens of the sentence before those, nearest last
 * @param notUnderstood characters around the number that nobody knows
 */
record Mention(
        Parsed parsed,
        Token token,
        Amount amount,
        List<Token> near,
        List<Token> lent,
        List<Token> earlier,
        int notUnderstood) {

    private static final int FURTHEST_BRACKET = 6;

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    static Mention of(Parsed parsed, int place) {
        Parsed.Segment segment = parsed.around(place);
        Token token = parsed.tokens().get(place);
        Parsed.Segment ahead = parsed.clauseBefore(segment.from());
        List<Token> before = parsed.in(ahead);
        boolean isLent = before.stream().noneMatch(Parsed::isCount);
        List<Token> own =
                parsed.in(segment).stream().filter(one -> one != token).toList();
        List<Token> around = Stream.of(
                        inFrontOfBracket(parsed, place, segment.from()), own, behindList(parsed, place, own))
                .flatMap(List::stream)
                .toList();
        return new Mention(
                parsed,
                token,
                token.amount(),
                Respectively.of(parsed, place).orElse(around),
                isLent ? before : List.of(),
                parsed.tokens().subList(0, segment.from()),
                parsed.notUnderstood(segment, place));
    }

    /** 学生计算机87台、智慧黑板53块超过使用年限: what is said behind the last of a list is said of each. */
    private static List<Token> behindList(Parsed parsed, int place, List<Token> own) {
        boolean saysNothing = Attributes.of(own).isEmpty()
                && heads(own).isEmpty()
                && !Scope.of(own).isDistrict();
        List<Token> tokens = parsed.tokens();
        int last = place;
        for (int i = place + 1; i < tokens.size() && saysNothing; i++) {
            if (Parsed.isCount(tokens.get(i))) {
                boolean isListed = parsed.text(tokens.get(last + 1)).equals("、")
                        && tokens.get(i).amount().measure()
                                == tokens.get(place).amount().measure();
                if (!isListed) {
                    return List.of();
                }
                last = i;
            } else if (parsed.isMark(i)
                    && !(i == last + 1 && parsed.text(tokens.get(i)).equals("、"))) {
                break;
            }
        }
        List<Token> behind = tokens.subList(last + 1, tokens.size()).stream()
                .takeWhile(one -> !"，；。、（".contains(parsed.text(one)))
                .filter(one -> one.tags().stream().anyMatch(tag -> tag.startsWith("A.") || tag.startsWith("H.")))
                .toList();
        boolean isSaid = last > place
                && !Attributes.of(behind).isEmpty()
                && !Attributes.of(behind).equals(Set.of("count"));
        return isSaid ? behind : List.of();
    }

    /** 音乐（3名）: what stands in front of a bracket that begins with the number. */
    private static List<Token> inFrontOfBracket(Parsed parsed, int place, int from) {
        if (from < place
                || place == 0
                || !parsed.text(parsed.tokens().get(place - 1)).equals("（")) {
            return List.of();
        }
        List<Token> before = parsed.in(parsed.clauseBefore(place - 1));
        return before.stream().anyMatch(Parsed::isCount) ? List.of() : before;
    }

    /** The same behind more words that stand further off. */
    Mention after(List<Token> words) {
        return new Mention(
                this.parsed,
                this.token,
                this.amount,
                this.near,
                this.lent,
                Stream.concat(words.stream(), this.earlier.stream()).toList(),
                this.notUnderstood);
    }

    Mention with(Amount other) {
        return new Mention(this.parsed, this.token, other, this.near, this.lent, this.earlier, this.notUnderstood);
    }

    /** The same said of one school alone. */
    Mention of(String school) {
        Token name = new Token(Token.Type.SCHOOL, -1, -1, Set.of(), school);
        List<Token> around =
                Stream.concat(Stream.of(name), notOfSchools(this.near)).toList();
        return new Mention(
                this.parsed,
                this.token,
                this.amount,
                around,
                notOfSchools(this.lent).toList(),
                notOfSchools(this.earlier).toList(),
                this.notUnderstood);
    }

    /** The same said of one subject alone. */
    Mention ofSubject(String tag) {
        Token subject = new Token(Token.Type.WORD, -1, -1, Set.of(tag), null);
        List<Token> words = this.lent.stream()
                .filter(token -> token.tags().stream().noneMatch(one -> one.startsWith("D.subject=")))
                .toList();
        return new Mention(
                this.parsed,
                this.token,
                this.amount,
                Stream.concat(Stream.of(subject), this.near.stream()).toList(),
                words,
                this.earlier.stream()
                        .filter(token -> token.tags().stream().noneMatch(one -> one.startsWith("D.subject=")))
                        .toList(),
                this.notUnderstood);
    }

    private static Stream<Token> notOfSchools(List<Token> tokens) {
        return tokens.stream().filter(token -> token.type() != Token.Type.SCHOOL && !token.is("other"));
    }

    /** What is said of what is counted, without the A. */
    Set<String> attributes() {
        Set<String> own = Attributes.of(this.near);
        boolean saysNothing =
                Set.of("count").containsAll(own) && heads(this.near).isEmpty();
        return saysNothing ? Attributes.of(this.lent) : own;
    }

    static List<String> heads(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> token.tags().stream())
                .filter(tag -> tag.startsWith("H."))
                .map(tag -> tag.substring(2))
                .toList();
    }

    /** Whether a word with the tag stands near. */
    boolean says(String tag) {
        return near(tag) || this.lent.stream().anyMatch(token -> token.is(tag));
    }

    boolean near(String tag) {
        return this.near.stream().anyMatch(token -> token.is(tag));
    }

    /** Tokens of the sentence up to and around the number. */
    List<Token> all() {
        return Stream.concat(this.earlier.stream(), this.near.stream()).toList();
    }

    /** The time told last before the number, or around it. */
    @Nullable Token time() {
        Token last = null;
        for (Token token : all()) {
            if (token.type() == Token.Type.TIME && token.start() < this.token.start() && !isInClosedBracket(token)) {
                last = token;
            }
        }
        if (last != null) {
            return last;
        }
        return this.near.stream()
                .filter(token -> token.type() == Token.Type.TIME)
                .findFirst()
                .orElse(null);
    }

    /** 26人（2022年7月）、…: a time in a bracket is of the number in front of it alone. */
    private boolean isInClosedBracket(Token time) {
        String text = sentence().text();
        boolean isBehindNumber = this.parsed.tokens().stream()
                .filter(token -> Parsed.isCount(token) && token.end() == time.start() - 1)
                .anyMatch(token -> token.amount().measure() != Amount.Measure.OTHER);
        return isBehindNumber && time.end() < this.token.start() && text.charAt(time.end()) == '）';
    }

    Sentence sentence() {
        return this.parsed.sentence();
    }

    String quote() {
        return sentence().printed(this.token.start(), this.token.end());
    }

    int paragraph() {
        return sentence().paragraph(this.token.start()).number();
    }

    Claim claim(Claim.Kind kind, Claim.Verdict verdict, String subject, String found, String expected, String source) {
        return sentence().claim(this.token.start(), this.token.end(), kind, verdict, subject, found, expected, source);
    }

    String place() {
        return sentence().place(this.token.start(), this.token.end());
    }

    /** Tokens of the bracket right behind the number and the word it counts. */
    List<Token> bracket() {
        String text = sentence().text();
        int open = text.indexOf('（', this.token.end());
        if (open < 0
                || open - this.token.end() > FURTHEST_BRACKET
                || text.substring(this.token.end(), open).matches(".*[，。、；].*")) {
            return List.of();
        }
        int close = text.indexOf('）', open);
        int end = close < 0 ? text.length() : close;
        return this.parsed.tokens().stream()
                .filter(one -> one.start() > open && one.end() <= end)
                .toList();
    }

    /** Codes of the schools that a bracket of nothing but names lists. */
    Set<String> listed() {
        List<Token> inside = bracket();
        return inside.stream().allMatch(one -> one.type() == Token.Type.SCHOOL || one.type() == Token.Type.MARK)
                ? Scope.of(inside).schools()
                : Set.of();
    }
}
