package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Slips after which a table is as plausible as before: no rule can see all of them. They are counted, and published. */
final class UnseenSlips {

    private UnseenSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("a zero too many", clerk -> number(clerk, cell -> cell + "0")),
                slip("two digits exchanged", clerk -> number(clerk, UnseenSlips::exchanged)),
                slip("two titles of numbers exchanged", UnseenSlips::titles),
                slip("one column sorted alone", UnseenSlips::sorted),
                slip("an optional column deleted", clerk -> optional(clerk, UnseenSlips::delete)),
                slip("an optional column empty", clerk -> optional(clerk, UnseenSlips::empty)),
                slip(
                        "an optional column with another title",
                        clerk -> optional(clerk, (one, at) -> one.table.header().set(at, "栏目"))),
                slip("days filled in downwards", UnseenSlips::filled),
                slip("a row left out", clerk -> clerk.rows(2).remove(clerk.row())),
                slip("half of a short table", UnseenSlips::half),
                slip(
                        "the table of an earlier month",
                        clerk -> clerk.send(clerk.table.name, clerk.ofEarlier().bytes())));
    }

    private interface AtColumn {

        void change(Clerk clerk, int at);
    }

    private static void number(Clerk clerk, UnaryOperator<String> change) {
        int at = clerk.columnOf(Clerk.WHOLE);
        List<String> row = clerk.one(
                clerk.rows(1).stream().filter(one -> !one.get(at).isBlank()).toList());
        row.set(at, change.apply(row.get(at)));
    }

    private static String exchanged(String number) {
        return number.length() < 2
                ? number
                : new StringBuilder(number).reverse().toString();
    }

    private static void titles(Clerk clerk) {
        List<Integer> columns = new ArrayList<>(clerk.table.columns(Clerk.WHOLE));
        clerk.needs(columns.size() > 1);
        Collections.shuffle(columns, clerk.random);
        Collections.swap(clerk.table.header(), columns.get(0), columns.get(1));
    }

    private static void sorted(Clerk clerk) {
        int at = clerk.columnOf(Clerk.NUMBER);
        List<String> cells =
                clerk.rows(2).stream().map(row -> row.get(at)).sorted().toList();
        for (int row = 0; row < cells.size(); row++) {
            clerk.rows(2).get(row).set(at, cells.get(row));
        }
    }

    private static void optional(Clerk clerk, AtColumn change) {
        List<Integer> columns = new ArrayList<>();
        for (int at = 0; at < clerk.table.width(); at++) {
            String title = clerk.table.header().get(at).replaceAll("[（(].*", "");
            if (!clerk.required().contains(title) && !title.endsWith("码")) {
                columns.add(at);
            }
        }
        change.change(clerk, clerk.one(columns));
    }

    private static void delete(Clerk clerk, int at) {
        clerk.table.rows.forEach(row -> row.remove(at));
    }

    private static void empty(Clerk clerk, int at) {
        clerk.rows(1).forEach(row -> row.set(at, ""));
    }

    private static void filled(Clerk clerk) {
        int at = clerk.columnOf(Clerk.DAY);
        LocalDate first = LocalDate.of(2018, 3, 1);
        List<List<String>> rows = clerk.rows(2);
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).set(at, first.plusDays(row).toString());
        }
    }

    private static void half(Clerk clerk) {
        List<List<String>> rows = clerk.rows(4);
        clerk.needs(rows.size() < 16);
        rows.subList(rows.size() / 2, rows.size()).clear();
    }
}
