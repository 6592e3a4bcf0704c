package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.Line;

/** 整改台账: the ledger under its Chinese labels. Saved as CSV it is what operators send back. */
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

    private final TableSheet table;

    LedgerSheet(Sheet sheet, Styles styles, PrintSetup print) {
        this.table = new TableSheet(sheet, styles, print, headings(), 0);
        this.table.heading();
    }

    private static List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        List<String> labels = LedgerColumns.labels();
        List<String> keys = LedgerColumns.keys();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            headings.add(new Heading(labels.get(i), WIDTHS.getOrDefault(key, USUAL_WIDTH), format(key)));
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
                        List.of("已销号", "待销号"),
                        List.of("逾期", "反弹"),
                        List.of("未整改", "整改中"));
        this.table.close("整改台账_明细", 0);
    }

    private static List<Object> cells(Line line) {
        List<Object> cells = new ArrayList<>(LedgerColumns.labelledCells(line));
        List<String> keys = LedgerColumns.keys();
        for (int i = 0; i < keys.size(); i++) {
            String text = cells.get(i).toString();
            if (!text.isEmpty() && NUMBERS.contains(keys.get(i))) {
                cells.set(i, new BigDecimal(text));
            } else if (!text.isEmpty() && DAYS.contains(keys.get(i))) {
                cells.set(i, LocalDate.parse(text));
            }
        }
        return cells;
    }
}
