package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;

/** 整改台账: the ledger under its Chinese labels, or under its keys. Saved as CSV it is what operators send back. */
final class LedgerSheet {

    /** An additional column that is ignored when operators send the sheet back. */
    private static final String ENGLISH_PROBLEM = "problem_en";

    private static final int USUAL_WIDTH = 14;
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("item_id", 44),
            Map.entry("area", 22),
            Map.entry("rule", 16),
            Map.entry("subject", 20),
            Map.entry("problem", 36),
            Map.entry(ENGLISH_PROBLEM, 36),
            Map.entry("now", 26),
            Map.entry("measured", 11),
            Map.entry("target", 10),
            Map.entry("state", 11),
            Map.entry("unverified", 10),
            Map.entry("cleared_by", 12),
            Map.entry("due_on", 12),
            Map.entry("closed_on", 12),
            Map.entry("responsible_unit", 17),
            Map.entry("responsible_person", 11),
            Map.entry("returns", 8),
            Map.entry("measure", 22),
            Map.entry("progress", 22),
            Map.entry("note", 16),
            Map.entry("cleared_note", 30),
            Map.entry("evidence", 40),
            Map.entry("norm", 24));
    private static final List<String> WRAPPED = List.of(
            "area",
            "subject",
            "problem",
            ENGLISH_PROBLEM,
            "now",
            "measure",
            "progress",
            "note",
            "responsible_unit",
            "responsible_person",
            "cleared_note",
            "norm");
    private static final List<String> NUMBERS = List.of("measured", "target", "returns");
    private static final List<String> DAYS = List.of("due_on", "closed_on");
    private static final List<String> WORDS =
            List.of("first_period", "last_period", "state", "unverified", "cleared_by");

    /** The printed columns, from left to right; all others follow, because the saved sheet is read back. */
    private static final List<String> PRINTED = List.of(
            "state",
            "subject",
            "problem",
            "now",
            "due_on",
            "responsible_unit",
            "responsible_person",
            "measure",
            "progress",
            "closed_on",
            "note");

    private final Words w;
    private final List<String> keys;
    private final TableSheet table;

    LedgerSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.keys = keys(w);
        List<Heading> headings = this.keys.stream().map(key -> heading(key, w)).toList();
        this.table = new TableSheet(sheet, styles, print, headings, 0, PRINTED.size());
        this.table.heading();
    }

    private static List<String> keys(Words w) {
        List<String> keys = new ArrayList<>(PRINTED);
        if (!w.chinese()) {
            keys.set(keys.indexOf("problem"), ENGLISH_PROBLEM);
        }
        LedgerColumns.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys;
    }

    private static Heading heading(String key, Words w) {
        String label = w.chinese() ? LedgerColumns.labels().get(LedgerColumns.place(key)) : key;
        return new Heading(label, WIDTHS.getOrDefault(key, USUAL_WIDTH), format(key));
    }

    private static Format format(String key) {
        if (NUMBERS.contains(key)) {
            return Format.GENERAL;
        }
        if (DAYS.contains(key)) {
            return Format.DAY;
        }
        if (WORDS.contains(key)) {
            return Format.CENTRED;
        }
        return WRAPPED.contains(key) ? Format.WRAPPED : Format.TEXT;
    }

    void write(List<Line> lines) {
        lines.forEach(line -> this.table.row(cells(line)));
        this.table
                .results()
                .words(
                        this.table.written(this.keys.indexOf("state")),
                        states(State.CLOSED, State.CLEARED),
                        states(State.OVERDUE, State.REOPENED),
                        states(State.OPEN, State.IN_PROGRESS));
        this.table.close(this.w.of("整改台账_明细", "Ledger_all"), 0);
    }

    /** Values as written to the cells: in English the keys, because the saved sheet is read back. */
    private List<String> states(State... states) {
        return Stream.of(states)
                .map(state -> this.w.of(state.label(), state.key()))
                .toList();
    }

    private List<Object> cells(Line line) {
        List<String> cells = this.w.chinese() ? LedgerColumns.labelledCells(line) : LedgerColumns.cells(line);
        return this.keys.stream()
                .map(key -> key.equals(ENGLISH_PROBLEM)
                        ? this.w.problem(line)
                        : value(key, cells.get(LedgerColumns.place(key))))
                .toList();
    }

    private static Object value(String key, String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (NUMBERS.contains(key)) {
            return new BigDecimal(text);
        }
        return DAYS.contains(key) ? LocalDate.parse(text) : text;
    }
}
