package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.report.audit.Paragraph;

/**
 * A truthful reply with marks: {@code {42人}} a number that the data prove, {@code {均持证>部分持证}} words and false
 * replacements for them. A line that begins with | is a row of a table.
 */
record MarkedReply(String name, String truth, List<Mark> marks) {

    private static final Path FOLDER = Path.of("src/test/resources/org/duxue/cli/audit/replies");
    private static final Pattern MARK = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern NUMERAL = Pattern.compile("[一二两三四五六七八九]|^十");
    private static final String ALL = "百分之百";
    private static final String ONES = "一二三四五六七八九";

    /** A position in the true text; without replacements if its number is to be proved. */
    record Mark(int start, String words, List<String> lies) {

        boolean isNumber() {
            return this.lies.isEmpty();
        }
    }

    /** The text with one false statement and its position. */
    record Mutant(String text, int line, String lie) {}

    static MarkedReply of(String name) throws IOException {
        return of(name, Files.readString(FOLDER.resolve(name + ".txt")));
    }

    static MarkedReply of(String name, String marked) {
        StringBuilder truth = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(marked);
        int from = 0;
        while (found.find()) {
            truth.append(marked, from, found.start());
            List<String> words = List.of(found.group(1).split(">"));
            marks.add(new Mark(truth.length(), words.get(0), words.subList(1, words.size())));
            truth.append(words.get(0));
            from = found.end();
        }
        return new MarkedReply(name, truth.append(marked.substring(from)).toString(), List.copyOf(marks));
    }

    /** The number of the paragraph of a position; cells of tables are counted. */
    static int paragraph(String text, int place) {
        int row = text.lastIndexOf('\n', place) + 1;
        int before = paragraphs(text.substring(0, row)).size();
        long cells = text.charAt(row) == '|'
                ? text.substring(row, place).chars().filter(c -> c == '|').count()
                : 1;
        return before + (int) cells;
    }

    static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int table = -1;
        int row = 0;
        boolean isInTable = false;
        for (String line : text.lines().toList()) {
            boolean isRow = line.startsWith("|");
            table += isRow && !isInTable ? 1 : 0;
            row = isRow && isInTable ? row + 1 : 0;
            isInTable = isRow;
            String[] cells = isRow ? line.substring(1).split("\\|") : new String[] {line};
            for (int column = 0; column < cells.length; column++) {
                paragraphs.add(new Paragraph(
                        paragraphs.size() + 1, cells[column], isRow ? new Paragraph.Cell(table, row, column) : null));
            }
        }
        return paragraphs;
    }

    /** Each marked number changed in several ways, each marked word replaced by each of its alternatives. */
    List<Mutant> mutants(Random random) {
        List<Mutant> mutants = new ArrayList<>();
        for (Mark mark : this.marks) {
            List<String> lies = mark.isNumber() ? wrong(mark, random) : mark.lies();
            for (String lie : lies) {
                String text = this.truth.substring(0, mark.start())
                        + lie
                        + this.truth.substring(mark.start() + mark.words().length());
                mutants.add(new Mutant(text, paragraph(this.truth, mark.start()), lie));
            }
        }
        return mutants;
    }

    /** Full-width numbers are changed in full width. */
    private List<String> wrong(Mark mark, Random random) {
        boolean isFullWidth = mark.words().chars().anyMatch(c -> c >= '０' && c <= '９');
        String folded = isFullWidth ? Normalizer.normalize(mark.words(), Normalizer.Form.NFKC) : mark.words();
        List<String> wrong = wrong(mark, folded, random);
        return isFullWidth ? wrong.stream().map(MarkedReply::fullWidth).toList() : wrong;
    }

    private static String fullWidth(String words) {
        return words.chars()
                .map(c -> c > ' ' && c < 127 ? c + '！' - '!' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<String> wrong(Mark mark, String words, Random random) {
        Matcher digits = DIGITS.matcher(words);
        if (digits.find()) {
            String ahead = this.truth.substring(Math.max(0, mark.start() - 2), mark.start());
            boolean isRough = ahead.matches(".*(?:约|近|超过|不足)") || words.matches(".*(?:多|余|以上).*");
            List<String> ways = isRough
                    ? List.of(digits.group() + "0")
                    : List.of(near(digits.group()), far(digits.group(), random));
            return ways.stream()
                    .map(wrong -> words.substring(0, digits.start()) + wrong + words.substring(digits.end()))
                    .toList();
        }
        if (words.contains(ALL)) {
            return List.of(words.replace(ALL, "百分之九十"));
        }
        Matcher numeral = NUMERAL.matcher(words);
        if (!numeral.find()) {
            throw new IllegalArgumentException("no number in " + mark);
        }
        int digit = Math.max(0, ONES.indexOf(numeral.group()));
        char other = words.endsWith("以上") ? '九' : ONES.charAt((digit + 3) % ONES.length());
        return List.of(words.substring(0, numeral.start()) + other + words.substring(numeral.end()));
    }

    /** Two digits swapped, or one of them changed, as in a typing error. */
    private static String near(String number) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        if (point > 1 && number.charAt(0) != number.charAt(1) && number.charAt(1) != '0') {
            return "" + number.charAt(1) + number.charAt(0) + number.substring(2);
        }
        char last = number.charAt(point - 1);
        return number.substring(0, point - 1) + (char) (last > '6' ? last - 3 : last + 3) + number.substring(point);
    }

    private static String far(String number, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "1" + number;
            case 1 -> (number.charAt(0) == '9' ? "4" : "9") + number.substring(1);
            default -> number.contains(".") ? "3" + number : number + "5";
        };
    }
}
