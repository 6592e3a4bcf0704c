package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.util.Arrays;
import java.util.List;
import org.duxue.shared.Kind;

/** Slips after which a table is right in itself: only what was known before, or what others sent, makes a question of them. */
final class QuestionSlips {

    private QuestionSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("the first third of many rows", QuestionSlips::firstThird),
                slip("nothing but the header", clerk -> clerk.rows(1).clear()),
                slip("open hazards left out", clerk -> leftOut(clerk, Kind.SAFETY, "隐患", "整改完成日期")),
                slip("planned upgrades left out", clerk -> leftOut(clerk, Kind.EQUIPMENT, "更新计划", "完成日期")),
                slip("an agency left out", QuestionSlips::agencyLeftOut),
                slip("people not insured left out", QuestionSlips::notInsuredLeftOut),
                slip("cut off in the middle of the first third", QuestionSlips::cut),
                slip(
                        "another school's table under the own name",
                        clerk -> clerk.send(clerk.table.name, clerk.ofAnother().bytes())));
    }

    /** The contract asks from ten rows and half of them on. */
    private static void firstThird(Clerk clerk) {
        List<List<String>> rows = clerk.rows(16);
        clerk.needs(clerk.ofEarlier().data().size() >= 15);
        rows.subList(rows.size() / 3, rows.size()).clear();
    }

    private static void leftOut(Clerk clerk, Kind kind, String record, String until) {
        clerk.needs(clerk.kind == kind);
        OpenTable earlier = clerk.ofEarlier();
        List<String> known = earlier.data().stream()
                .filter(row -> row.get(earlier.column("记录类型")).equals(record)
                        && row.get(earlier.column(until)).isBlank())
                .map(row -> row.get(earlier.column("编号")))
                .toList();
        int id = clerk.table.column("编号");
        clerk.needs(clerk.rows(1).stream().anyMatch(row -> known.contains(row.get(id))));
        clerk.rows(1).removeIf(row -> known.contains(row.get(id)));
    }

    private static void agencyLeftOut(Clerk clerk) {
        clerk.needs(clerk.kind == Kind.ENFORCEMENT);
        int scope = clerk.table.column("承担执法职责");
        clerk.rows(1)
                .remove(clerk.one(clerk.rows(1).stream()
                        .filter(row -> row.get(scope).equals("是"))
                        .toList()));
    }

    private static void notInsuredLeftOut(Clerk clerk) {
        clerk.needs(clerk.kind == Kind.INSURANCE);
        OpenTable earlier = clerk.ofEarlier();
        List<String> known = earlier.data().stream()
                .filter(row -> !row.get(earlier.column("参保状态")).equals("已参保"))
                .map(row -> row.get(earlier.column("人员编号")))
                .toList();
        int id = clerk.table.column("人员编号");
        clerk.needs(clerk.rows(1).stream().anyMatch(row -> known.contains(row.get(id))));
        clerk.rows(1).removeIf(row -> known.contains(row.get(id)));
    }

    /** The contract asks from ten rows and half of them on. */
    private static void cut(Clerk clerk) {
        clerk.rows(16);
        clerk.needs(clerk.ofEarlier().data().size() >= 15);
        byte[] bytes = clerk.table.bytes();
        clerk.send(clerk.table.name, Arrays.copyOf(bytes, bytes.length / 4 + clerk.random.nextInt(bytes.length / 10)));
    }
}
