package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Invariants of the ledger over random months of real files, compared with a model of the last known state of each row
 * behind a line.
 */
class LedgerOfRandomMonthsTest {

    private static final int MONTHS = 5;
    private static final String SCHOOL = "2123009001";
    private static final String HERE = "230399";
    private static final String THERE = "230398";
    private static final String REGISTRY =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                    + SCHOOL + ",甲小学,230399,试验区,primary,public,120,2023-01\n"
                    + "2123009002,乙小学,230398,邻区,primary,public,90,2023-01\n"
                    + "2123009003,丙小学,230399,试验区,primary,public,90,2023-01\n";

    private enum Sent {
        MISSING,
        PARTIAL,
        WHOLE
    }

    /** Files of one kind, and the rows in which the items of a line can be listed. */
    private enum Followed {
        WORKERS(
                "insurance",
                "pay.not_insured/" + SCHOOL,
                List.of("W1", "W2", "W3"),
                SentRow.ABSENT,
                SentRow.INSURED,
                SentRow.INSURED,
                SentRow.UNINSURED,
                SentRow.LEFT),
        GUARDS(
                "safety",
                "safety.guards_over_age/" + SCHOOL,
                List.of("G1", "G2", "G3"),
                SentRow.ABSENT,
                SentRow.GUARD,
                SentRow.GUARD,
                SentRow.OLD_GUARD),
        HAZARD(
                "safety",
                "safety.hazard/" + SCHOOL + "/H1",
                List.of("H1"),
                SentRow.ABSENT,
                SentRow.OPEN,
                SentRow.OPEN,
                SentRow.RESOLVED,
                SentRow.OTHER_OPEN,
                SentRow.OTHER_RESOLVED),
        ASSETS(
                "equipment",
                "equipment.overdue/" + SCHOOL + "/computer",
                List.of("A1", "A2"),
                SentRow.ABSENT,
                SentRow.OVERDUE,
                SentRow.SCRAPPED,
                SentRow.DISPOSED,
                SentRow.CORRECTED),
        PLAN(
                "equipment",
                "equipment.plan_late/" + SCHOOL + "/U1",
                List.of("U1"),
                SentRow.ABSENT,
                SentRow.LATE,
                SentRow.COMPLETED,
                SentRow.COMPLETED_FOR_LESS);

        private final String kind;
        private final String id;
        private final List<String> items;
        private final List<SentRow> rows;

        Followed(String kind, String id, List<String> items, SentRow... rows) {
            this.kind = kind;
            this.id = id;
            this.items = items;
            this.rows = List.of(rows);
        }
    }

    private static final Map<String, String> HEADERS = Map.of(
            "insurance",
            "staff_id,employment,position,hired_on,status,pension,due_on,left_on\n",
            "safety",
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,quantity\n",
            "equipment",
            "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,plan_year,budget_yuan,completed_on,spent_yuan\n");
    private static final Map<String, String> OTHERS = Map.of(
            "insurance", "F%d,external,carer,2022-01-01,insured,yes,,\n",
            "safety", "device,F%d,camera,,,,,,,,1\n",
            "equipment", "asset,F%d,furniture,课桌,10,120,2022-09-01,good,,,,\n");
    private static final Map<String, String> IN_ERROR = Map.of(
            "insurance", "X,external,carer,unknown,insured,yes,,\n",
            "safety", "device,X,camera,,,,,,,,many\n",
            "equipment", "asset,X,furniture,课桌,many,120,2022-09-01,good,,,,\n");

    /** A month: what was sent, and the state of each item in it. */
    private record SentMonth(Map<String, Sent> sent, Map<Followed, Map<String, SentRow>> rows) {

        String file(String kind) {
            StringBuilder file = new StringBuilder(HEADERS.get(kind));
            for (int i = 0; i < 15; i++) {
                file.append(OTHERS.get(kind).formatted(i));
            }
            this.rows.forEach((line, items) -> items.forEach((item, row) -> {
                if (line.kind.equals(kind) && row != SentRow.ABSENT) {
                    file.append(row.text.formatted(item)).append('\n');
                }
            }));
            return file.append(this.sent.get(kind) == Sent.PARTIAL ? IN_ERROR.get(kind) : "")
                    .toString();
        }
    }

    /** Months one after another; from one of them on the school belongs to another district. */
    private record Story(List<SentMonth> months, int moves) {

        String district(int month) {
            return month < this.moves ? HERE : THERE;
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(
                        months().list().ofSize(MONTHS), Arbitraries.integers().between(1, 2 * MONTHS))
                .as(Story::new);
    }

    private static Arbitrary<SentMonth> months() {
        Arbitrary<List<Sent>> sent = Arbitraries.of(Sent.MISSING, Sent.PARTIAL, Sent.WHOLE, Sent.WHOLE, Sent.WHOLE)
                .list()
                .ofSize(3);
        Arbitrary<List<Integer>> chance =
                Arbitraries.integers().between(0, 59).list().ofSize(10);
        return Combinators.combine(sent, chance).as((files, numbers) -> {
            Map<Followed, Map<String, SentRow>> rows = new TreeMap<>();
            int next = 0;
            for (Followed line : Followed.values()) {
                Map<String, SentRow> items = new TreeMap<>();
                for (String item : line.items) {
                    items.put(item, line.rows.get(numbers.get(next++) % line.rows.size()));
                }
                rows.put(line, items);
            }
            return new SentMonth(
                    Map.of("insurance", files.get(0), "safety", files.get(1), "equipment", files.get(2)), rows);
        });
    }

    /** The model of one line. */
    private static final class Book {

        private final Followed line;
        /**
         * The last state of each row behind the line since it was in breach; rows that are not accounted for are
         * breaches.
         */
        private final Map<String, SentRow> behind = new TreeMap<>();

        private boolean open;
        private boolean other;
        private long inServiceThen;
        private @Nullable Map<String, SentRow> carried;

        Book(Followed line) {
            this.line = line;
        }

        /** Whether the line is cleared in this month. */
        boolean isCleared(SentMonth month) {
            Sent sent = month.sent().get(this.line.kind);
            @Nullable Map<String, SentRow> now =
                    sent == Sent.MISSING ? this.carried : month.rows().get(this.line);
            if (now == null) {
                return false;
            }
            if (this.line.kind.equals("equipment")) {
                this.carried = now;
            }
            if (this.open && sent == Sent.WHOLE) {
                this.behind.replaceAll((item, before) -> shown(before, now.get(item)));
            }
            boolean found = now.values().stream().anyMatch(SentRow::isBreach);
            if (found) {
                find(now);
                return false;
            }
            boolean clears = this.open
                    && sent == Sent.WHOLE
                    && this.behind.values().stream().noneMatch(SentRow::isBreach);
            this.open &= !clears;
            return clears;
        }

        /**
         * A row that was shown once to be put right need not be shown again; a person who is not listed is no longer a
         * guard.
         */
        private SentRow shown(SentRow before, SentRow now) {
            if (this.line == Followed.HAZARD && now.isOther() != this.other) {
                return before;
            }
            return now == SentRow.ABSENT && this.line != Followed.GUARDS ? before : now;
        }

        private void find(Map<String, SentRow> now) {
            if (!this.open) {
                this.behind.clear();
                this.other = now.values().stream().anyMatch(SentRow::isOther);
            }
            this.open = true;
            now.forEach((item, row) -> {
                if (row.isBreach()) {
                    this.behind.put(item, row);
                }
            });
            this.inServiceThen = inService(now);
        }

        boolean isAction(Map<String, SentRow> now, Line cleared) {
            return switch (this.line) {
                case WORKERS -> !this.behind.containsValue(SentRow.LEFT);
                case GUARDS -> guards(now) >= cleared.found().base().longValueExact();
                case HAZARD -> true;
                case ASSETS -> !this.behind.containsValue(SentRow.CORRECTED) && inService(now) >= this.inServiceThen;
                case PLAN -> this.behind.get("U1") == SentRow.COMPLETED;
            };
        }

        String note(Map<String, SentRow> now, Line cleared) {
            int size = this.behind.size();
            return switch (this.line) {
                case WORKERS -> size + " 人：" + counted(" 人", SentRow.INSURED, "已参保", SentRow.LEFT, "离职");
                case GUARDS ->
                    size + " 人：" + counted(" 人", SentRow.GUARD, "已符合要求", SentRow.ABSENT, "不再任职") + "；安保人员现为 "
                            + guards(now) + "，原应配 "
                            + Wording.plain(cleared.found().base());
                case HAZARD -> "1 项：1 项已整改";
                case ASSETS ->
                    size + " 件："
                            + counted(
                                    " 件",
                                    SentRow.SCRAPPED,
                                    "已待报废",
                                    SentRow.DISPOSED,
                                    "已处置",
                                    SentRow.CORRECTED,
                                    "启用日期或类别已更正")
                            + "；在用现为 " + inService(now) + "，原为 " + this.inServiceThen;
                case PLAN ->
                    "1 项：1 项已完成" + (this.behind.get("U1") == SentRow.COMPLETED ? "" : "；预算由 50000 元降为 20000 元");
            };
        }

        private String counted(String unit, Object... words) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < words.length; i += 2) {
                Object row = words[i];
                long count = this.behind.values().stream().filter(row::equals).count();
                if (count > 0) {
                    parts.add(count + unit + words[i + 1]);
                }
            }
            return String.join("，", parts);
        }

        private static long guards(Map<String, SentRow> now) {
            return now.values().stream().filter(row -> row != SentRow.ABSENT).count();
        }

        private static long inService(Map<String, SentRow> now) {
            return now.values().stream()
                            .filter(row -> row == SentRow.OVERDUE || row == SentRow.CORRECTED)
                            .count()
                    * 10;
        }
    }

    @Property(tries = 10, seed = "20230630", shrinking = ShrinkingMode.OFF)
    void nothingClearsBeforeEveryRowBehindItIsAccountedFor(@ForAll("stories") Story story) throws IOException {
        Path folder = Files.createTempDirectory("months");
        try {
            LedgerOffice office = new LedgerOffice(folder);
            office.registry(REGISTRY
                    + (story.moves() < MONTHS
                            ? SCHOOL + ",甲小学,230398,邻区,primary,public,120," + month(story.moves()) + "\n"
                            : ""));
            Map<Followed, Book> books = new HashMap<>();
            List<List<Line>> first = new ArrayList<>();
            for (int i = 0; i < MONTHS; i++) {
                first.add(bring(office, story, i));
                check(office, story, i, books);
            }
            for (int i = 0; i < MONTHS; i++) {
                office.consolidate(month(i).toString());
                assertThat(lines(office, i)).as("again " + month(i)).isEqualTo(first.get(i));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Period month(int number) {
        return Period.of(2023, 1 + number);
    }

    private static List<Line> bring(LedgerOffice office, Story story, int number) {
        SentMonth played = story.months().get(number);
        played.sent().forEach((kind, sent) -> {
            if (sent != Sent.MISSING) {
                office.drop(kind + "_" + SCHOOL + "_" + month(number) + ".csv", played.file(kind));
            }
        });
        office.takeIn().consolidate(month(number).toString());
        return lines(office, number);
    }

    private static List<Line> lines(LedgerOffice office, int number) {
        List<Line> lines =
                new ArrayList<>(office.ledger().find(month(number), HERE).lines());
        lines.addAll(office.ledger().find(month(number), THERE).lines());
        return lines;
    }

    private static void check(LedgerOffice office, Story story, int number, Map<Followed, Book> books) {
        for (String district : List.of(HERE, THERE)) {
            Changes changes = office.ledger().changes(month(number), district);
            assertThat(changes.balances())
                    .as(district + " " + changes + " in " + month(number) + " of " + story)
                    .isTrue();
        }
        SentMonth played = story.months().get(number);
        for (Followed one : Followed.values()) {
            Book book = books.computeIfAbsent(one, Book::new);
            boolean clears = book.isCleared(played);
            Line last = last(office, story, number, one.id);
            if (last == null) {
                assertThat(book.open || clears)
                        .as(one + " in " + month(number) + " of " + story)
                        .isFalse();
                continue;
            }
            String as = Months.summary(last) + " in " + month(number) + " of " + story;
            assertThat(last.isUnsettled()).as(as).isEqualTo(book.open);
            if (clears) {
                Map<String, SentRow> now = played.rows().get(one);
                assertThat(last.state()).as(as).isEqualTo(State.CLEARED);
                assertThat(last.clearedBy())
                        .as(as)
                        .isEqualTo(book.isAction(now, last) ? ClearedBy.ACTION : ClearedBy.BASE);
                assertThat(LineWording.clearedNote(last)).as(as).startsWith(book.note(now, last) + " / ");
            }
        }
    }

    /** The last line of an id in the district of the school. */
    private static @Nullable Line last(LedgerOffice office, Story story, int number, String id) {
        return office.ledger().find(month(number), story.district(number)).lines().stream()
                .filter(line -> line.id().root().text().equals(id))
                .reduce((earlier, later) ->
                        later.id().generation() > earlier.id().generation() ? later : earlier)
                .orElse(null);
    }
}
