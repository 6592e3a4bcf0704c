package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens to cells. */
final class CellSlips {

    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final Map<String, String> CHINESE = Map.of("1", "一", "2", "二", "3", "三", "4", "四", "5", "五");

    private CellSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("days as 2016年9月1日", clerk -> days(clerk, day -> day(day, "%d年%d月%d日"))),
                slip("days as 2016.9.1", clerk -> days(clerk, day -> day(day, "%d.%d.%d"))),
                slip("days as numbers of a spreadsheet", clerk -> days(clerk, day -> serial(day))),
                slip("a year in a cell for days", clerk -> cell(clerk, Clerk.DAY, day -> "1905/7/8")),
                slip("only the year of a day", clerk -> cell(clerk, Clerk.DAY, day -> "2016年")),
                slip("a day that does not exist", clerk -> cell(clerk, Clerk.DAY, day -> "2023-02-30")),
                slip("a day in the future", CellSlips::future),
                slip("days that a narrow column hides", clerk -> days(clerk, day -> "########")),
                slip("full-width digits", clerk -> numbers(clerk, CellSlips::wide)),
                slip("thousands separators", clerk -> numbers(clerk, CellSlips::thousands)),
                slip("blanks around", clerk -> everywhere(clerk, cell -> " " + cell + "　")),
                slip("an invisible letter", clerk -> everywhere(clerk, cell -> "\u200B" + cell)),
                slip("apostrophes in front", clerk -> numbers(clerk, cell -> "'" + cell)),
                slip("a percent sign", clerk -> cell(clerk, Clerk.NUMBER, cell -> cell + "%")),
                slip("a comma for the point", clerk -> cell(clerk, Clerk.WHOLE, cell -> cell + ",5")),
                slip("a unit in the cell", clerk -> cell(clerk, Clerk.WHOLE, cell -> cell + "台")),
                slip("a number in words", clerk -> cell(clerk, "[1-5]", CHINESE::get)),
                slip("a footnote mark", clerk -> cell(clerk, Clerk.WHOLE, cell -> cell + "①")),
                slip("a number below zero", clerk -> cell(clerk, "[1-9][0-9]*", cell -> "-" + cell)),
                slip("an error of a formula", clerk -> cell(clerk, Clerk.NUMBER, cell -> "#REF!")),
                slip("about so many", clerk -> cell(clerk, Clerk.WHOLE, cell -> "约" + cell)),
                slip("a required cell empty", CellSlips::emptyRequired),
                slip("a required column empty", CellSlips::emptyColumn),
                slip("a word of a list misspelt", clerk -> required(clerk, cell -> cell + "类")),
                slip("有 for yes", clerk -> cell(clerk, "是|否", cell -> cell.equals("是") ? "有" : "无")),
                slip("possibly for yes", clerk -> cell(clerk, "是|否", cell -> "部分")),
                slip("two stray quotes", CellSlips::strayQuotes),
                slip("a line break in a cell", clerk -> cell(clerk, "[^0-9]{4,}", cell -> cell + "\n" + "（续）")),
                slip("row numbers for ids", CellSlips::rowNumbers),
                slip("ids cut to their last letter", CellSlips::lastLetter),
                slip("pupils' ids as 2.30306E+17", CellSlips::scientific),
                slip("pupils' ids that lost digits", CellSlips::lostDigits),
                slip("a date for a number", clerk -> cell(clerk, "[1-9]|1[0-2]", cell -> cell + "月1日")));
    }

    private static void days(Clerk clerk, UnaryOperator<String> change) {
        clerk.each(clerk.columnOf(Clerk.DAY), change);
    }

    private static void numbers(Clerk clerk, UnaryOperator<String> change) {
        clerk.table.columns(Clerk.WHOLE).forEach(at -> clerk.each(at, change));
    }

    private static void everywhere(Clerk clerk, UnaryOperator<String> change) {
        for (int at = 0; at < clerk.table.width(); at++) {
            clerk.each(at, change);
        }
    }

    /** One cell of this form. */
    private static void cell(Clerk clerk, String form, UnaryOperator<String> change) {
        int column = clerk.columnOf(form.equals(Clerk.DAY) || form.equals(Clerk.NUMBER) ? form : ".*");
        List<String> row = clerk.one(clerk.rows(1).stream()
                .filter(one -> one.get(column).matches(form))
                .toList());
        row.set(column, change.apply(row.get(column)));
    }

    private static LocalDate read(String day) {
        if (day.matches("4[0-9]{4}")) {
            return FIRST_SERIAL.plusDays(Integer.parseInt(day));
        }
        String[] parts = day.replaceAll("[/.年月]", "-").replace("日", "").split("-");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String day(String day, String form) {
        LocalDate date = read(day);
        return form.formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String serial(String day) {
        return String.valueOf(ChronoUnit.DAYS.between(FIRST_SERIAL, read(day)));
    }

    private static void future(Clerk clerk) {
        int at = clerk.columnOf(Clerk.DAY);
        clerk.needs(!clerk.table.header().get(at).contains("整改时限"));
        clerk.one(clerk.rows(1).stream().filter(row -> !row.get(at).isBlank()).toList())
                .set(at, "2026-06-01");
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(digit -> wide.append((char) (digit + '０' - '0')));
        return wide.toString();
    }

    private static String thousands(String number) {
        return number.length() > 9 ? number : "%,d".formatted(Long.parseLong(number));
    }

    private static void required(Clerk clerk, UnaryOperator<String> change) {
        int at = clerk.table.column(clerk.one(clerk.required()));
        clerk.needs(at >= 0 && !clerk.table.header().get(at).matches("编号|名称|.*编号|单位|学籍号"));
        clerk.row();
        clerk.each(at, change);
    }

    private static void emptyRequired(Clerk clerk) {
        int at = clerk.table.column(clerk.one(clerk.required()));
        clerk.needs(at >= 0);
        clerk.row().set(at, "");
    }

    private static void emptyColumn(Clerk clerk) {
        int at = clerk.table.column(clerk.one(clerk.required()));
        clerk.needs(at >= 0);
        clerk.rows(1).forEach(row -> row.set(at, ""));
    }

    /** A quote that begins a cell and one some rows below, as typed for inches or by slip. */
    private static void strayQuotes(Clerk clerk) {
        List<List<String>> rows = clerk.rows(4);
        int from = clerk.random.nextInt(rows.size() - 3);
        int to = from + 2 + clerk.random.nextInt(rows.size() - from - 2);
        int at = clerk.table.column(clerk.required().get(0));
        String[] lines = clerk.table.csv().split("\r\n");
        int header = clerk.table.headerAt() + 1;
        clerk.needs(at >= 0 && lines.length == clerk.table.rows.size());
        lines[header + from] = quoted(lines[header + from], at);
        lines[header + to] = quoted(lines[header + to], at);
        clerk.send(clerk.table.name, (clerk.table.bom + String.join("\r\n", lines)).getBytes(clerk.table.charset));
    }

    private static String quoted(String line, int at) {
        int begin = 0;
        for (int comma = 0; comma < at; comma++) {
            begin = line.indexOf(',', begin) + 1;
        }
        return line.substring(0, begin) + '"' + line.substring(begin);
    }

    private static int id(Clerk clerk) {
        int at = List.of("编号", "人员编号", "学籍号", "单位").stream()
                .mapToInt(clerk.table::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
        clerk.needs(at >= 0);
        return at;
    }

    private static void rowNumbers(Clerk clerk) {
        int at = id(clerk);
        List<List<String>> rows = clerk.rows(1);
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).set(at, String.valueOf(row + 1));
        }
    }

    private static void lastLetter(Clerk clerk) {
        clerk.each(id(clerk), id -> id.substring(id.length() - 1));
    }

    private static void scientific(Clerk clerk) {
        int at = clerk.table.column("学籍号");
        clerk.needs(at >= 0);
        clerk.each(at, id -> "2.30306E+17");
    }

    private static void lostDigits(Clerk clerk) {
        int at = clerk.table.column("学籍号");
        clerk.needs(at >= 0);
        clerk.rows(2).get(0).set(at, "230306201501011000");
        clerk.rows(2).get(1).set(at, "230306201501012000");
    }
}
