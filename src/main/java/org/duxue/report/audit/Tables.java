package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.report.audit.Amount.Measure;

/** What the headings of a table say of the number in a cell. */
final class Tables {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final int LONGEST_LABEL = 24;

    /** Words that say when, how much or in which unit, not of what. */
    private static final Pattern NOT_WHAT = Pattern.compile("20\\d{2}年度?(?:\\d{1,2}月)?|[（(][^）)]{1,4}[）)]|年度|金额|数额|数量");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+(?:\\p{IsHan}{0,4}|%)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?");

    /** A column that says what was found, not how it is now. */
    private static final Pattern PROBLEM = Pattern.compile(".*(?:问题|反馈意见|反馈事项).*");

    /** A column that says what is to be done, by when, by whom. */
    private static final Pattern MEASURES = Pattern.compile(".*(?:措施|举措|做法|办法|目标|要求|时限|责任|期限).*");

    /** A column that tells by how much, not how many. */
    private static final Pattern CHANGE = Pattern.compile(".*(?:变化|增减|增幅|增长|升降|同比|环比|差额|序号|备注).*");

    /** In this order: 率 of 参训率（%）, 岁 before the 人 of 保安人员. */
    private static final Map<String, Measure> UNITS = units();

    private final List<Paragraph> paragraphs;
    private final Tokenizer tokenizer;
    /** Folded once: every number of a table asks for its row, its column and the title. */
    private final Map<Paragraph.Cell, String> texts = new HashMap<>();

    private final Map<Row, Integer> paragraphsOfRows = new HashMap<>();
    private final Map<Integer, Paragraph> firstOfTables = new HashMap<>();
    private final Map<String, List<Token>> tokens = new HashMap<>();

    private record Row(int table, int row) {}

    Tables(List<Paragraph> paragraphs, Tokenizer tokenizer) {
        this.paragraphs = paragraphs;
        this.tokenizer = tokenizer;
        for (Paragraph paragraph : paragraphs) {
            Paragraph.Cell cell = paragraph.cell();
            if (cell != null) {
                this.texts.merge(cell, Fold.of(paragraph.text()), String::concat);
                this.paragraphsOfRows.merge(new Row(cell.table(), cell.row()), 1, Integer::sum);
                this.firstOfTables.putIfAbsent(cell.table(), paragraph);
            }
        }
    }

    private static Map<String, Measure> units() {
        Map<String, Measure> units = new LinkedHashMap<>();
        units.put("万元", Measure.MONEY);
        units.put("元", Measure.MONEY);
        units.put("%", Measure.PERCENT);
        units.put("率", Measure.PERCENT);
        units.put("岁", Measure.YEARS_OLD);
        units.put("年龄", Measure.YEARS_OLD);
        units.put("人", Measure.PEOPLE);
        units.put("名", Measure.PEOPLE);
        units.put("所", Measure.SCHOOLS);
        return units;
    }

    Mention inTable(Mention mention) {
        Paragraph.Cell cell = mention.sentence().cell();
        if (cell == null) {
            return mention;
        }
        String title = title(cell.table());
        List<Token> labels = cell.row() == 0 ? List.of() : labels(cell);
        if (!NUMBER.matcher(text(cell.table(), cell.row(), cell.column())).matches()) {
            return mention.after(
                    Stream.concat(back(tokens(title)).stream(), labels.stream()).toList());
        }
        String column = text(cell.table(), 0, cell.column());
        List<Token> near = new ArrayList<>(mention.near());
        if (cell.row() > 0) {
            near.addAll(back(tokens(column)));
            near.addAll(labels);
        }
        Mention inTable = new Mention(
                mention.parsed(),
                mention.token(),
                mention.amount(),
                near.stream().filter(token -> !Parsed.isCount(token)).toList(),
                back(tokens(title)),
                back(tokens(title)),
                mention.notUnderstood() + notUnderstood(column) + notUnderstood(row(cell)));
        boolean isYear =
                column.contains("年") && YEAR.matcher(mention.sentence().text()).matches();
        boolean isBare = mention.amount().measure() == Measure.BARE && !isYear;
        return isBare && !CHANGE.matcher(column).matches()
                ? inTable.with(inUnit(mention.amount(), cell, labels, title))
                : inTable;
    }

    /** Whether a sentence stands in a column that says what was found. */
    boolean isProblem(Sentence sentence) {
        Paragraph.Cell cell = sentence.cell();
        return cell != null
                && cell.row() > 0
                && PROBLEM.matcher(text(cell.table(), 0, cell.column())).matches();
    }

    /** What the row of a cell with text is about, as a sentence in front of it: the problem, else the first label. */
    Optional<Parsed> topic(Sentence sentence) {
        Paragraph.Cell cell = sentence.cell();
        if (cell == null || cell.row() == 0 || NUMBER.matcher(sentence.text()).matches()) {
            return Optional.empty();
        }
        List<Integer> labels = java.util.stream.IntStream.range(0, cell.column())
                .filter(column -> text(cell.table(), cell.row(), column).matches(".*\\p{IsHan}.*"))
                .filter(column ->
                        !MEASURES.matcher(text(cell.table(), 0, column)).matches())
                .boxed()
                .toList();
        Optional<Integer> problem = labels.stream()
                .filter(column -> PROBLEM.matcher(text(cell.table(), 0, column)).matches())
                .findFirst()
                .or(() -> labels.stream().findFirst());
        return problem.map(column -> text(cell.table(), cell.row(), column))
                .filter(label -> label.length() <= LONGEST_LABEL)
                .map(label -> topic(sentence, label));
    }

    private Parsed topic(Sentence sentence, String label) {
        List<Token> about = tokens(label).stream().filter(Tables::isTopic).toList();
        return new Parsed(sentence.labelled(label), about, null, List.of());
    }

    /** What it is about and where, not what was said of it when it was found. */
    private static boolean isTopic(Token token) {
        return token.type() == Token.Type.SCHOOL
                || token.tags().stream()
                        .anyMatch(tag -> tag.startsWith("H.")
                                || tag.startsWith("L.")
                                || tag.startsWith("G.")
                                || tag.startsWith("D."));
    }

    /** What the other cells of its row say. */
    List<Token> row(Sentence sentence) {
        Paragraph.Cell cell = sentence.cell();
        return cell == null || cell.row() == 0 ? List.of() : labels(cell);
    }

    private String row(Paragraph.Cell cell) {
        return cell.column() == 0 || cell.row() == 0 ? "" : text(cell.table(), cell.row(), 0);
    }

    /** Letters of a label that no word known covers. */
    private int notUnderstood(String cell) {
        String label = NOT_WHAT.matcher(cell).replaceAll("");
        int known = tokens(label).stream()
                .mapToInt(token -> token.end() - token.start())
                .sum();
        int marks =
                (int) label.chars().filter(c -> !Character.isLetterOrDigit(c)).count();
        int read = (int) tokens(label).stream()
                .filter(token -> token.type() == Token.Type.MARK)
                .count();
        return Math.max(0, label.length() - known - (marks - read));
    }

    private List<Token> tokens(String text) {
        return this.tokens.computeIfAbsent(text, one -> this.tokenizer.tokens(one, null));
    }

    /** What the cells in front in the row say, and the year that stands in one of its cells. */
    private List<Token> labels(Paragraph.Cell cell) {
        List<Token> found = new ArrayList<>();
        int columns = this.paragraphsOfRows.getOrDefault(new Row(cell.table(), cell.row()), 0);
        for (int column = 0; column < columns; column++) {
            String label = text(cell.table(), cell.row(), column);
            boolean isYear = YEAR.matcher(label).matches()
                    && text(cell.table(), 0, column).contains("年");
            if (isYear && column != cell.column()) {
                Moment year = new Moment(Integer.parseInt(label.substring(0, 4)), 0, 0, false);
                found.add(new Token(Token.Type.TIME, -1, -1, Set.of(), year));
            } else if (column < cell.column()
                    && label.length() <= LONGEST_LABEL
                    && !MEASURES.matcher(text(cell.table(), 0, column)).matches()) {
                boolean isProblem =
                        PROBLEM.matcher(text(cell.table(), 0, column)).matches();
                back(tokens(label)).stream()
                        .filter(token -> !Parsed.isCount(token) && (!isProblem || isTopic(token)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Tokens of another cell, moved in front of the number. */
    private static List<Token> back(List<Token> tokens) {
        return tokens.stream()
                .map(token -> new Token(token.type(), -1, -1, token.tags(), token.value()))
                .toList();
    }

    /** The unit of the column, else of the row, else of the title. */
    private Amount inUnit(Amount amount, Paragraph.Cell cell, List<Token> labels, String title) {
        String column = text(cell.table(), 0, cell.column());
        String row = row(cell);
        for (String told : List.of(bracket(column), bracket(row), column, row, title)) {
            Amount one = inUnit(amount, told);
            if (one.measure() != Measure.BARE) {
                return one;
            }
        }
        return Meaning.hasItem(labels) ? amount.in(BigDecimal.ONE, Measure.THINGS) : asCounted(amount, column, row);
    }

    /** 摄像头, 保安: a label without a unit tells by what it names what is counted. */
    private Amount asCounted(Amount amount, String column, String row) {
        for (String label : List.of(column, row)) {
            Optional<Measure> counted = Counted.in(tokens(label));
            if (counted.isPresent()) {
                return amount.in(BigDecimal.ONE, counted.get());
            }
        }
        return amount;
    }

    private static String bracket(String label) {
        int open = label.lastIndexOf('（');
        return open < 0 ? "" : label.substring(open);
    }

    private static Amount inUnit(Amount amount, String title) {
        for (Map.Entry<String, Measure> unit : UNITS.entrySet()) {
            if (title.contains(unit.getKey())) {
                return amount.in(unit.getKey().equals("万元") ? TEN_THOUSAND : BigDecimal.ONE, unit.getValue());
            }
        }
        return title.matches(".*[台套间件个块].*") ? amount.in(BigDecimal.ONE, Measure.THINGS) : amount;
    }

    /** The text of a cell, folded. */
    String text(int table, int row, int column) {
        return this.texts.getOrDefault(new Paragraph.Cell(table, row, column), "");
    }

    /** The last sentence before the table. */
    private String title(int table) {
        Paragraph first = this.firstOfTables.get(table);
        int number = first == null ? 1 : first.number();
        if (number < 2) {
            return "";
        }
        Paragraph before = this.paragraphs.get(number - 2);
        if (before.cell() != null) {
            return "";
        }
        String text = Fold.of(before.text());
        int end = text.substring(0, Math.max(0, text.length() - 1)).lastIndexOf('。');
        return text.substring(end + 1);
    }
}
