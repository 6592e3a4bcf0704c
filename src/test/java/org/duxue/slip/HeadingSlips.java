package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.duxue.shared.Kind;

/** What happens to titles and to what stands above them. */
final class HeadingSlips {

    private static final List<String> OTHER_MONTHS = List.of("2023年5月", "2022年12月", "2023-04");

    private HeadingSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("blanks and line breaks in titles", HeadingSlips::spaced),
                slip("marks, numbers and colons at titles", HeadingSlips::marked),
                slip("a title row above", clerk -> above(clerk, "学校情况统计表")),
                slip("a second header row of groups above", HeadingSlips::groupsAbove),
                slip("a header in two rows", HeadingSlips::twoRows),
                slip("another school's name above", HeadingSlips::otherSchool),
                slip("another month above", clerk -> above(clerk, clerk.one(OTHER_MONTHS) + "统计表")),
                slip("a column with the month of another month", HeadingSlips::otherMonthColumn),
                slip("amounts and title in 万元", HeadingSlips::tenThousands),
                slip("amounts in 万元, said above", HeadingSlips::tenThousandsAbove),
                slip("a title with a unit that is none", clerk -> retitle(clerk, clerk.columnOf(Clerk.NUMBER), "（亩）")),
                slip("a title a little renamed", HeadingSlips::nearlyRenamed),
                slip(
                        "a required title renamed",
                        clerk -> required(clerk, at -> clerk.table.header().set(at, "内容"))),
                slip("a required column deleted", clerk -> required(clerk, at -> delete(clerk, at))),
                slip("a column twice", HeadingSlips::twice),
                slip(
                        "no header",
                        clerk -> clerk.table
                                .rows
                                .subList(0, clerk.table.headerAt() + 1)
                                .clear()),
                slip("columns in another order", HeadingSlips::reordered),
                slip("a column of numbers 序号 in front", HeadingSlips::numbered),
                slip("an empty column between", HeadingSlips::emptyColumn),
                slip("a title of text and one of numbers exchanged", HeadingSlips::exchanged));
    }

    private static void spaced(Clerk clerk) {
        clerk.table
                .header()
                .replaceAll(title -> title.length() < 2
                        ? title
                        : title.charAt(0) + clerk.one(List.of(" ", "\n", "　", "\u200B")) + title.substring(1) + " ");
    }

    private static void marked(Clerk clerk) {
        List<String> header = clerk.table.header();
        for (int at = 0; at < header.size(); at++) {
            String title = header.get(at);
            header.set(at, clerk.one(List.of("*" + title, title + "*", (at + 1) + "." + title, title + "：")));
        }
    }

    private static void above(Clerk clerk, String text) {
        List<String> row = new ArrayList<>(Collections.nCopies(clerk.table.width(), ""));
        row.set(0, text);
        clerk.table.rows.add(0, row);
    }

    private static void groupsAbove(Clerk clerk) {
        above(clerk, "基本情况");
        clerk.table.rows.get(0).set(clerk.table.width() - 1, "其他");
    }

    /** The last columns under one title of a group, as merged cells come out of a spreadsheet. */
    private static void twoRows(Clerk clerk) {
        List<String> upper = clerk.table.header();
        clerk.needs(upper.size() > 4);
        List<String> lower = new ArrayList<>(Collections.nCopies(upper.size(), ""));
        int from = upper.size() - 3;
        for (int at = from; at < upper.size(); at++) {
            lower.set(at, upper.set(at, at == from ? "其中" : ""));
        }
        clerk.table.rows.add(clerk.table.headerAt() + 1, lower);
    }

    private static void otherSchool(Clerk clerk) {
        clerk.needs(!clerk.kind.isSentByDistrict());
        String other = clerk.sender.equals("3123000101") ? "树英小学" : "晨兴中学";
        above(clerk, clerk.one(List.of("填报单位：" + other, other + "统计表", other + "台账及更新计划（2023年6月）")));
    }

    private static void otherMonthColumn(Clerk clerk) {
        clerk.table.header().add("报送月份");
        clerk.rows(1).forEach(row -> row.add("2023年5月"));
    }

    private static void tenThousands(Clerk clerk) {
        int at = money(clerk);
        clerk.table.header().set(at, plain(clerk.table.header().get(at)) + "（万元）");
        divide(clerk, at);
    }

    private static void tenThousandsAbove(Clerk clerk) {
        int money = money(clerk);
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at < clerk.table.width(); at++) {
            String title = plain(clerk.table.header().get(at));
            if (List.of("单价", "预算金额", "实际支出", "月工资").contains(title)) {
                clerk.needs(!clerk.table.header().get(at).contains("万元") || at != money);
                if (!clerk.table.header().get(at).contains("万元")) {
                    all.add(at);
                }
                clerk.table.header().set(at, title);
            }
        }
        all.forEach(at -> divide(clerk, at));
        above(clerk, "单位：万元");
    }

    private static int money(Clerk clerk) {
        int at = clerk.kind == Kind.INSURANCE ? clerk.table.column("月工资") : clerk.table.column("单价");
        clerk.needs(at >= 0 && !clerk.table.header().get(at).contains("万元"));
        return at;
    }

    private static void divide(Clerk clerk, int at) {
        clerk.each(
                at,
                cell -> cell.replace(",", "").matches("[0-9.]+")
                        ? new BigDecimal(cell.replace(",", "")).movePointLeft(4).toPlainString()
                        : cell);
    }

    private static String plain(String title) {
        return title.replaceAll("[（(].*", "");
    }

    private static void retitle(Clerk clerk, int at, String unit) {
        clerk.table.header().set(at, plain(clerk.table.header().get(at)) + unit);
    }

    /** By a letter more in front: 应配人数 becomes 拟应配人数. */
    private static void nearlyRenamed(Clerk clerk) {
        int at = clerk.columnOf(Clerk.NUMBER);
        clerk.needs(clerk.table.header().get(at).length() > 2);
        clerk.table
                .header()
                .set(at, clerk.one(List.of("现", "拟")) + clerk.table.header().get(at));
    }

    private static void required(Clerk clerk, IntConsumer change) {
        int at = clerk.table.column(clerk.one(clerk.required()));
        clerk.needs(at >= 0);
        change.accept(at);
    }

    private static void delete(Clerk clerk, int at) {
        clerk.table.rows.forEach(row -> row.remove(at));
    }

    private static void twice(Clerk clerk) {
        int at = clerk.columnOf(Clerk.NUMBER);
        clerk.table.rows.forEach(row -> row.add(row.get(at)));
    }

    private static void reordered(Clerk clerk) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < clerk.table.width(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, clerk.random);
        clerk.needs(clerk.table.headerAt() == 0);
        clerk.table.rows.replaceAll(
                row -> new ArrayList<>(order.stream().map(row::get).toList()));
    }

    private static void numbered(Clerk clerk) {
        int header = clerk.table.headerAt();
        for (int at = 0; at < clerk.table.rows.size(); at++) {
            clerk.table.rows.get(at).add(0, at < header ? "" : at == header ? "序号" : String.valueOf(at - header));
        }
    }

    private static void emptyColumn(Clerk clerk) {
        int at = 1 + clerk.random.nextInt(clerk.table.width() - 1);
        clerk.table.rows.forEach(row -> row.add(at, ""));
    }

    private static void exchanged(Clerk clerk) {
        int number = clerk.columnOf(Clerk.NUMBER);
        int text = clerk.columnOf("[^0-9]+");
        Collections.swap(clerk.table.header(), number, text);
    }
}
