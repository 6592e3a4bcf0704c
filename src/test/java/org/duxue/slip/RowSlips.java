package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happens to rows. */
final class RowSlips {

    private RowSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("a row shifted one cell to the right", clerk -> clerk.row().add(0, "")),
                slip("a row shifted one cell to the left", RowSlips::left),
                slip(
                        "all rows shifted one cell to the right",
                        clerk -> clerk.rows(1).forEach(row -> row.add(0, ""))),
                slip("a total row at the end", clerk -> total(clerk, 0)),
                slip("a total row behind a code", clerk -> total(clerk, 1)),
                slip("a subtotal row between", RowSlips::subtotal),
                slip("a signature row at the end", clerk -> end(clerk, "填表人：张某某", "", "审核人：李某某")),
                slip("notes at the end", clerk -> end(clerk, "注：本表一式两份，数量以台账为准")),
                slip("a long note in a row of its own", clerk -> end(clerk, "备注：本月数据已与上月核对。")),
                slip("the header again in the middle", RowSlips::headerAgain),
                slip("blank rows between", RowSlips::blankRows),
                slip("a row twice", clerk -> clerk.rows(1).add(new ArrayList<>(clerk.row()))),
                slip("all rows twice", RowSlips::allTwice),
                slip("rows in another order", clerk -> Collections.shuffle(clerk.rows(2), clerk.random)),
                slip("a remark right of the last column", clerk -> clerk.row().add("已核对")),
                slip("only the first cell of a column filled", RowSlips::merged),
                slip("rows of another table below", RowSlips::otherTable));
    }

    private static void left(Clerk clerk) {
        List<String> row = clerk.row();
        row.remove(0);
        row.add("");
    }

    private static void end(Clerk clerk, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < clerk.table.width()) {
            row.add("");
        }
        clerk.table.rows.add(row);
    }

    private static void total(Clerk clerk, int at) {
        List<String> sums = sums(clerk, clerk.rows(1), clerk.one(List.of("合计", "总计", "合 计", "共计：")), at);
        if (at > 0) {
            sums.set(0, clerk.rows(1).get(0).get(0));
        }
        clerk.table.rows.add(sums);
    }

    private static void subtotal(Clerk clerk) {
        int middle = clerk.rows(2).size() / 2;
        List<String> sums = sums(clerk, clerk.rows(2).subList(0, middle), "小计", 0);
        clerk.rows(2).add(middle, sums);
    }

    private static List<String> sums(Clerk clerk, List<List<String>> rows, String word, int at) {
        List<String> sums = new ArrayList<>(Collections.nCopies(clerk.table.width(), ""));
        for (int column : clerk.table.columns(Clerk.WHOLE)) {
            sums.set(
                    column,
                    rows.stream()
                            .map(row -> row.get(column).isBlank() ? BigDecimal.ZERO : new BigDecimal(row.get(column)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString());
        }
        sums.set(at, word);
        return sums;
    }

    private static void headerAgain(Clerk clerk) {
        clerk.rows(2).add(clerk.rows(2).size() / 2, new ArrayList<>(clerk.table.header()));
    }

    private static void blankRows(Clerk clerk) {
        List<String> blank = new ArrayList<>(Collections.nCopies(clerk.table.width(), ""));
        clerk.rows(2).add(1, blank);
        clerk.table.rows.add(blank);
    }

    private static void allTwice(Clerk clerk) {
        List<List<String>> again = new ArrayList<>(clerk.rows(1));
        clerk.table.rows.addAll(again);
    }

    /** As a merged cell comes out of a spreadsheet. */
    private static void merged(Clerk clerk) {
        int at = clerk.table.column(clerk.one(clerk.required()));
        clerk.needs(at >= 0);
        clerk.rows(3).subList(1, clerk.rows(3).size()).forEach(row -> row.set(at, ""));
    }

    private static void otherTable(Clerk clerk) {
        end(clerk);
        end(clerk, "序号", "姓名", "电话");
        end(clerk, "1", "张某某", "13900000000");
        end(clerk, "2", "李某某", "13900000001");
    }
}
