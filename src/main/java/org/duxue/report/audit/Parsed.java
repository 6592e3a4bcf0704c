package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with what is understood of it. */
record Parsed(
        Sentence sentence, List<Token> tokens, @Nullable Parsed before, List<Token> heading) {

    private static final String SOFT_MARKS = "“”《》";
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_HEADING = 12;
    private static final Pattern LABEL = Pattern.compile(
            "^(?!问题[一二三四五六七八九十\\d])[^\\p{IsHan}【]{0,4}(?:[一二三四五六七八九十]{1,2}[、是]|（[一二三四五六七八九十]{1,2}）)?(?:【[^】]{1,10}】|[^：，。、]{1,10}(?:：|方面))");

    private static final Pattern OF_NUMBER = Pattern.compile("[^：，。、]{1,10}：\\d");

    /** A stretch of tokens between two marks or numbers. */
    record Segment(int from, int to) {}

    /** The tokens around a number that speak of it: up to the mark or number before, and behind it up to a mark. */
    Segment around(int number) {
        int from = number;
        while (from > 0 && !isBoundary(from - 1)) {
            from--;
        }
        int to = number + 1;
        while (to < this.tokens.size() && !isBoundary(to)) {
            to++;
        }
        boolean runsIntoNumber = to < this.tokens.size() && isCount(this.tokens.get(to));
        return new Segment(from, runsIntoNumber ? among(number, to) : to);
    }

    /** 25名外聘教师中21名: up to 中 the words speak of the number in front, else of the one behind; 5所中小学: what is counted always does. */
    private int among(int number, int to) {
        for (int i = number + 1; i < to; i++) {
            if (text(this.tokens.get(i)).equals("中")) {
                return i;
            }
        }
        int end = number + 1;
        while (end < to
                && isCounted(this.tokens.get(end))
                && this.tokens.get(end).start() == this.tokens.get(end - 1).end()) {
            end++;
        }
        return end;
    }

    private static boolean isCounted(Token token) {
        return token.tags().stream()
                .anyMatch(tag -> tag.startsWith("H.") || tag.startsWith("G.") || tag.startsWith("D.category="));
    }

    /** The sub-clause in front of a place, back to the mark before. */
    Segment clauseBefore(int place) {
        int to = place;
        while (to > 0 && isMark(to - 1)) {
            to--;
        }
        int from = to;
        while (from > 0 && !isMark(from - 1)) {
            from--;
        }
        return new Segment(from, to);
    }

    List<Token> in(Segment segment) {
        return this.tokens.subList(segment.from(), segment.to());
    }

    boolean isBoundary(int place) {
        return isMark(place) || isCount(this.tokens.get(place));
    }

    static boolean isCount(Token token) {
        return token.isNumber() && token.amount().measure() != Amount.Measure.YEARS;
    }

    boolean isMark(int place) {
        Token token = this.tokens.get(place);
        if (token.type() != Token.Type.MARK || SOFT_MARKS.contains(text(token))) {
            return false;
        }
        return !joinsNames(place);
    }

    private boolean joinsNames(int place) {
        return text(this.tokens.get(place)).equals("、")
                && place > 0
                && place + 1 < this.tokens.size()
                && isName(this.tokens.get(place - 1))
                && isName(this.tokens.get(place + 1));
    }

    private static boolean isName(Token token) {
        return token.type() == Token.Type.SCHOOL || token.type() == Token.Type.AGENCY;
    }

    String text(Token token) {
        return this.sentence.text().substring(token.start(), token.end());
    }

    /** Characters of words between two tokens, both included, that are not understood. */
    int notUnderstood(Segment segment, int number) {
        int start =
                segment.from() == 0 ? 0 : this.tokens.get(segment.from() - 1).end();
        int end = segment.to() == this.tokens.size()
                ? this.sentence.text().length()
                : this.tokens.get(segment.to()).start();
        int missing = 0;
        int token = segment.from();
        for (int i = start; i < end; i++) {
            while (token < segment.to() && this.tokens.get(token).end() <= i) {
                token++;
            }
            boolean isUnderstood =
                    token < segment.to() && this.tokens.get(token).start() <= i;
            if (!isUnderstood && Character.isLetterOrDigit(this.sentence.text().charAt(i))) {
                missing++;
            }
        }
        return missing;
    }

    /** 较去年底: a time that something is compared with. */
    boolean isCompared(Token time) {
        int place = this.tokens.indexOf(time);
        return place > 0 && this.tokens.get(place - 1).is("than");
    }

    /** 晨兴中学：…, 晨兴中学。…: the schools that a paragraph names in front of a colon or a stop speak for all of it. */
    Set<String> topic() {
        Parsed first = this;
        while (first.before() != null) {
            first = first.before();
        }
        List<Token> names = first.tokens().stream()
                .dropWhile(token -> token.type() == Token.Type.ASIDE)
                .takeWhile(token -> token.type() == Token.Type.SCHOOL)
                .toList();
        if (names.isEmpty()) {
            return Set.of();
        }
        int next = first.tokens().indexOf(names.get(0)) + names.size();
        boolean isOpened = next < first.tokens().size()
                && "：。".contains(first.text(first.tokens().get(next)));
        return isOpened ? Scope.of(names).schools() : Set.of();
    }

    /** 1.保安持证率。由…: what a sentence in front says that has no number and only names what is spoken of. */
    List<Token> label() {
        boolean isLabel = this.before != null
                && this.before.sentence().text().length() <= LONGEST_LABEL
                && this.before.tokens().stream().noneMatch(Parsed::isCount);
        return isLabel && this.before != null ? this.before.tokens() : List.of();
    }

    /** What the paragraph says it is about: 【社保】…, 6.行政执法。…, 问题五：安保力量弱。…; nothing where it begins otherwise. */
    List<Token> subject() {
        Parsed first = this;
        while (first.before() != null) {
            first = first.before();
        }
        List<Token> told = subject(first);
        // 应配：10 says not of whom, 参保：10 does
        Set<String> said = Attributes.of(told);
        boolean saysNothing =
                told.stream().flatMap(token -> token.tags().stream()).noneMatch(Parsed::isSubject)
                        && (said.isEmpty() || (Attributes.implied(said).isEmpty() && isOfNumber(first)));
        return saysNothing && this.sentence.heading().length() <= LONGEST_HEADING ? this.heading : told;
    }

    private static boolean isOfNumber(Parsed first) {
        return OF_NUMBER.matcher(first.sentence().text()).lookingAt();
    }

    private static boolean isSubject(String tag) {
        return tag.startsWith("H.") || tag.startsWith("L.");
    }

    private List<Token> subject(Parsed first) {
        String text = first.sentence().text();
        Matcher label = LABEL.matcher(text);
        int end = label.lookingAt() ? label.end() : 0;
        boolean isWhole =
                text.length() <= LONGEST_LABEL && first.tokens().stream().noneMatch(Parsed::isCount);
        if (end == 0 && (!isWhole || first.equals(this))) {
            return List.of();
        }
        int to = end == 0 ? text.length() : end;
        return first.tokens().stream().filter(token -> token.end() <= to).toList();
    }

    /** This sentence and those before it in the paragraph, nearest first. */
    List<Parsed> backwards(int most) {
        List<Parsed> all = new ArrayList<>();
        for (Parsed one = this; one != null && all.size() < most; one = one.before()) {
            all.add(one);
        }
        return all;
    }
}
