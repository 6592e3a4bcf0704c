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

    private static final int USUAL_WIDTH = 14;
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("item_id", 44),
            Map.entry("area", 22),
            Map.entry("rule", 16),
            Map.entry("subject", 20),
            Map.entry("problem", 40),
            Map.entry("measured", 11),
            Map.entry("target", 10),
            Map.entry("state", 9),
            Map.entry("unverified", 8),
            Map.entry("cleared_by", 12),
            Map.entry("returns", 7),
            Map.entry("measure", 30),
            Map.entry("progress", 30),
            Map.entry("note", 24),
            Map.entry("cleared_note", 30),
            Map.entry("evidence", 40),
            Map.entry("norm", 24));
    private static final List<String> WRAPPED =
            List.of("area", "problem", "measure", "progress", "note", "responsible_unit", "cleared_note", "norm");
    private static final List<String> NUMBERS = List.of("measured", "target", "returns");
    private static final List<String> DAYS = List.of("due_on", "closed_on");
    private static final List<String> WORDS =
            List.of("first_period", "last_period", "state", "unverified", "cleared_by");

    /** A column more than operators send back; it is not looked at there. */
    private static final String ENGLISH_PROBLEM = "problem_en";

    private final Words w;
    private final TableSheet table;

    LedgerSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.table = new TableSheet(sheet, styles, print, headings(w), 0);
        this.table.heading();
    }

    private static List<Heading> headings(Words w) {
        List<Heading> headings = new ArrayList<>();
        List<String> labels = w.chinese() ? LedgerColumns.labels() : LedgerColumns.keys();
        List<String> keys = LedgerColumns.keys();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            headings.add(new Heading(labels.get(i), WIDTHS.getOrDefault(key, USUAL_WIDTH), format(key)));
        }
        if (!w.chinese()) {
            headings.add(Heading.wrapped(ENGLISH_PROBLEM, 40));
        }
        return headings;
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
                .verdicts()
                .words(
                        this.table.written(LedgerColumns.place("state")),
                        states(State.CLOSED, State.CLEARED),
                        states(State.OVERDUE, State.REOPENED),
                        states(State.OPEN, State.IN_PROGRESS));
        this.table.close(this.w.of("整改台账_明细", "Ledger_all"), 0);
    }

    /** As they stand in the cells: in English the keys, because what is saved is read back. */
    private List<String> states(State... states) {
        return Stream.of(states)
                .map(state -> this.w.of(state.label(), state.key()))
                .toList();
    }

    private List<Object> cells(Line line) {
        List<Object> cells =
                new ArrayList<>(this.w.chinese() ? LedgerColumns.labelledCells(line) : LedgerColumns.cells(line));
        List<String> keys = LedgerColumns.keys();
        for (int i = 0; i < keys.size(); i++) {
            String text = cells.get(i).toString();
            if (!text.isEmpty() && NUMBERS.contains(keys.get(i))) {
                cells.set(i, new BigDecimal(text));
            } else if (!text.isEmpty() && DAYS.contains(keys.get(i))) {
                cells.set(i, LocalDate.parse(text));
            }
        }
        if (!this.w.chinese()) {
            cells.add(this.w.problem(line));
        }
        return cells;
    }
}
