package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 公办幼儿园、民办幼儿园外聘教师分别为44人、25人: the first number is of the first, the second of the second. */
final class Respectively {

    private final Parsed parsed;
    private final int number;

    private Respectively(Parsed parsed, int number) {
        this.parsed = parsed;
        this.number = number;
    }

    /** The words that speak of a number behind 分别; nothing where it stands behind none. */
    static Optional<List<Token>> of(Parsed parsed, int number) {
        return new Respectively(parsed, number).find();
    }

    /** Whether it stands behind 分别 and nobody knows which of the list it is of. */
    static boolean isOpen(Parsed parsed, Token number) {
        List<Token> tokens = parsed.tokens();
        int place = tokens.indexOf(number);
        for (int each = place - 1; each >= 0; each--) {
            if (new Respectively(parsed, place).isEach(each)) {
                List<Integer> numbers = new Respectively(parsed, place).numbersBehind(each);
                return numbers.size() > 1
                        && numbers.contains(place)
                        && of(parsed, place).isEmpty();
            }
        }
        return false;
    }

    /** 分别, and 各 in front of numbers in a row: 三家各出4人、3人、5人. */
    private boolean isEach(int place) {
        Token token = this.parsed.tokens().get(place);
        return token.is("each") || (this.parsed.text(token).startsWith("各") && isRow(numbersBehind(place)));
    }

    private boolean isRow(List<Integer> numbers) {
        String text = this.parsed.sentence().text();
        boolean isRow = numbers.size() > 1;
        for (int i = 1; i < numbers.size(); i++) {
            int end = this.parsed.tokens().get(numbers.get(i - 1)).end();
            int start = this.parsed.tokens().get(numbers.get(i)).start();
            isRow &= text.substring(end, start).matches("[、和及]");
        }
        return isRow;
    }

    private Optional<List<Token>> find() {
        List<Token> tokens = this.parsed.tokens();
        int each = this.number - 1;
        while (each >= 0 && !isEach(each)) {
            each--;
        }
        if (each < 0) {
            return Optional.empty();
        }
        List<Integer> numbers = numbersBehind(each);
        List<List<Token>> groups = groupsBefore(each);
        if (groups.size() == 1) {
            groups = listInFront(each, groups, numbers.size());
        }
        if (groups.size() == 1) {
            groups = again(each, groups.get(0));
        }
        int rank = numbers.indexOf(this.number);
        if (rank < 0 || groups.size() != numbers.size() || groups.size() < 2) {
            return Optional.empty();
        }
        // 小学、初中分别缺员10人和2人: what is said behind the word is said of each
        Stream<Token> behind = tokens.subList(each + 1, numbers.get(0)).stream().filter(Respectively::says);
        return Optional.of(
                Stream.concat(words(groups, rank).stream(), behind).distinct().toList());
    }

    /** 甲、乙外聘人员分别为3人、5人，参保人数分别为2人、4人: the groups of the list before, with the words of this one. */
    private List<List<Token>> again(int each, List<Token> words) {
        for (int i = each - 1; i >= 0; i--) {
            if (isEach(i)) {
                List<List<Token>> before = groupsBefore(i);
                List<Token> heads = before.get(before.size() - 1).stream()
                        .filter(Respectively::says)
                        .toList();
                return before.stream()
                        .map(group -> Stream.of(group, words, heads)
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .toList();
            }
        }
        return List.of(words);
    }

    /** 甲、乙、丙三校，执法人员分别为…: the list stands in the clause in front. */
    private List<List<Token>> listInFront(int each, List<List<Token>> groups, int size) {
        int comma = each - 1 - groups.get(0).size();
        if (comma < 1 || !this.parsed.text(this.parsed.tokens().get(comma)).equals("，")) {
            return groups;
        }
        int end = comma;
        while (end > 0 && Parsed.isCount(this.parsed.tokens().get(end - 1))) {
            end--;
        }
        List<List<Token>> list = groupsBefore(end);
        if (list.size() != size) {
            list = counted(end, size);
        }
        boolean isList = list.size() == size && list.stream().allMatch(Respectively::isNamed);
        List<Token> said = groups.get(0).stream().filter(Respectively::says).toList();
        return isList
                ? list.stream()
                        .map(group -> Stream.concat(group.stream().filter(Respectively::isName), said.stream())
                                .toList())
                        .toList()
                : groups;
    }

    /** 食品类6处、护栏类4处，整改率分别为…: a list whose every part has its number. */
    private List<List<Token>> counted(int end, int size) {
        List<List<Token>> groups = new ArrayList<>();
        List<Token> group = new ArrayList<>();
        for (int i = end - 1; i >= 0 && groups.size() < size; i--) {
            Token token = this.parsed.tokens().get(i);
            String text = this.parsed.text(token);
            if (text.equals("、") || text.equals("，")) {
                groups.add(0, group);
                group = new ArrayList<>();
            } else if (!Parsed.isCount(token)) {
                group.add(0, token);
            }
        }
        if (groups.size() < size) {
            groups.add(0, group);
        }
        return groups;
    }

    private static boolean isNamed(List<Token> group) {
        return group.stream().anyMatch(Respectively::isName);
    }

    private static boolean isName(Token token) {
        return token.type() == Token.Type.SCHOOL
                || token.type() == Token.Type.AGENCY
                || token.tags().stream().anyMatch(tag -> tag.startsWith("D.") || tag.startsWith("G."));
    }

    /** 甲、乙两个项目: how many were listed. */
    private static boolean isTally(Token token) {
        boolean isOfList = Set.of("个", "所", "家", "项", "园")
                .contains(token.isNumber() ? token.amount().unit() : "");
        return isOfList && token.amount().value().compareTo(java.math.BigDecimal.TEN) < 0;
    }

    /** Numbers in a row of one measure. */
    private List<Integer> numbersBehind(int each) {
        List<Token> tokens = this.parsed.tokens();
        List<Integer> numbers = new ArrayList<>();
        for (int i = each + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (Parsed.isCount(token)
                    && token.amount().measure()
                            == tokens.get(this.number).amount().measure()) {
                numbers.add(i);
            } else if (this.parsed.text(token).equals("，") || Parsed.isCount(token)) {
                break;
            }
        }
        return numbers;
    }

    private List<List<Token>> groupsBefore(int each) {
        List<List<Token>> groups = new ArrayList<>();
        List<Token> group = new ArrayList<>();
        for (int i = each - 1; i >= 0; i--) {
            Token token = this.parsed.tokens().get(i);
            String text = this.parsed.text(token);
            if (text.equals("，") || (Parsed.isCount(token) && !(groups.isEmpty() && isTally(token)))) {
                break;
            }
            if (List.of("、", "和", "与", "及", "以及").contains(text)) {
                groups.add(0, group);
                group = new ArrayList<>();
            } else {
                group.add(0, token);
            }
        }
        groups.add(0, group);
        return groups;
    }

    /** A group's own words, and what the last says of all. */
    private static List<Token> words(List<List<Token>> groups, int rank) {
        List<Token> words = new ArrayList<>(groups.get(rank));
        if (words.stream().noneMatch(Respectively::says)) {
            groups.get(groups.size() - 1).stream().filter(Respectively::says).forEach(words::add);
        }
        return words;
    }

    private static boolean says(Token token) {
        return token.tags().stream().anyMatch(tag -> tag.startsWith("H.") || tag.startsWith("A."))
                && token.tags().stream().noneMatch(tag -> tag.startsWith("G."));
    }
}
