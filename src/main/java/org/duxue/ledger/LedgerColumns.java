package org.duxue.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Term;

/** The columns of {@code ledger.csv}: how they are written, and how operators' entries are read back. */
public final class LedgerColumns {

    static final Schema SCHEMA = new Schema(new Term("ledger", "整改台账"));

    static final Column<String> ITEM_ID =
            SCHEMA.add(Column.text("item_id", "条目编号").inEveryHeader());
    private static final Column<String> AREA = SCHEMA.add(Column.text("area", "问题领域"));
    private static final Column<String> RULE = SCHEMA.add(Column.text("rule", "规则"));
    private static final Column<String> DISTRICT_CODE = SCHEMA.add(Column.text("district_code", "行政区划代码"));
    private static final Column<String> SCHOOL_CODE = SCHEMA.add(Column.text("school_code", "学校标识码"));
    private static final Column<String> SUBJECT = SCHEMA.add(Column.text("subject", "单位"));
    private static final Column<String> PROBLEM = SCHEMA.add(Column.text("problem", "问题"));
    private static final Column<String> MEASURED = SCHEMA.add(Column.text("measured", "实测值"));
    private static final Column<String> TARGET = SCHEMA.add(Column.text("target", "目标值"));
    private static final Column<String> FIRST_PERIOD = SCHEMA.add(Column.text("first_period", "首次发现月份"));
    private static final Column<String> LAST_PERIOD = SCHEMA.add(Column.text("last_period", "最近发现月份"));
    private static final Column<String> STATE = SCHEMA.add(Column.text("state", "状态"));
    private static final Column<String> UNVERIFIED = SCHEMA.add(Column.text("unverified", "未核实"));
    private static final Column<String> CLEARED_BY = SCHEMA.add(Column.text("cleared_by", "销除方式"));
    static final Column<LocalDate> DUE_ON = SCHEMA.add(Column.date("due_on", "整改时限"));
    static final Column<String> RESPONSIBLE_UNIT = SCHEMA.add(Column.text("responsible_unit", "责任单位"));
    static final Column<String> RESPONSIBLE_PERSON = SCHEMA.add(Column.text("responsible_person", "责任人"));
    static final Column<String> MEASURE = SCHEMA.add(Column.text("measure", "整改措施"));
    static final Column<String> PROGRESS = SCHEMA.add(Column.text("progress", "进展情况"));
    static final Column<LocalDate> CLOSED_ON = SCHEMA.add(Column.date("closed_on", "销号日期"));
    private static final Column<String> RETURNS = SCHEMA.add(Column.text("returns", "反弹次数"));
    static final Column<String> NOTE = SCHEMA.add(Column.text("note", "备注"));
    private static final Column<String> CLEARED_NOTE = SCHEMA.add(Column.text("cleared_note", "销除说明"));
    private static final Column<String> EVIDENCE = SCHEMA.add(Column.text("evidence", "依据"));
    private static final Column<String> NORM = SCHEMA.add(Column.text("norm", "标准"));
    private static final Column<String> ACCOUNTED = SCHEMA.add(Column.text("accounted", "已核清"));
    private static final Column<String> NOW = SCHEMA.add(Column.text("now", "目前情况"));
    static final Column<String> EVIDENCE_FILE = SCHEMA.add(Column.text("evidence_file", "佐证材料"));
    static final Column<String> VERIFIED_BY = SCHEMA.add(Column.text("verified_by", "复核人"));

    /** Columns that operators copy but do not set. */
    static final List<Column<String>> COMPUTED = List.of(
            AREA,
            RULE,
            DISTRICT_CODE,
            SCHOOL_CODE,
            SUBJECT,
            PROBLEM,
            MEASURED,
            TARGET,
            FIRST_PERIOD,
            LAST_PERIOD,
            STATE,
            UNVERIFIED,
            CLEARED_BY,
            RETURNS,
            CLEARED_NOTE,
            EVIDENCE,
            NORM,
            ACCOUNTED,
            NOW);

    private LedgerColumns() {}

    /** The English keys, in the order of the contract. */
    public static List<String> keys() {
        return SCHEMA.columns().stream().map(Column::key).toList();
    }

    /** The Chinese labels, in the same order. */
    public static List<String> labels() {
        return SCHEMA.columns().stream().map(Column::label).toList();
    }

    /** A line as cells, in the same order. */
    public static List<String> cells(Line line) {
        Subject subject = line.subject();
        Remediation handling = line.handling();
        return List.of(
                line.id().text(),
                line.areaKey(),
                subject.rule().key(),
                subject.districtCode(),
                subject.schoolCode(),
                subject.name(),
                subject.problem(),
                Wording.plain(line.measure().measured()),
                Wording.plain(line.measure().target()),
                line.firstPeriod().toString(),
                line.lastPeriod() == null ? "" : line.lastPeriod().toString(),
                line.state().key(),
                line.unverified() ? "yes" : "no",
                line.clearedBy() == null ? "" : line.clearedBy().key(),
                handling.dueOn().toString(),
                handling.responsibleUnit(),
                handling.responsiblePerson(),
                handling.measure(),
                handling.progress(),
                line.closedOn() == null ? "" : line.closedOn().toString(),
                String.valueOf(line.returns()),
                handling.note(),
                LineWording.clearedNote(line),
                line.evidence(),
                subject.norm(),
                accounted(line),
                LineWording.now(line),
                handling.evidenceFile(),
                handling.verifiedBy());
    }

    /** How many of the rows behind a line are accounted for; empty where the rule follows no rows. */
    private static String accounted(Line line) {
        Rule rule = line.subject().rule();
        Grounds grounds = line.grounds();
        return (rule.followsRows() || rule.followsItself()) && grounds.size() > 0
                ? grounds.accounted() + " of " + grounds.size()
                : "";
    }

    /** The cells of a line with the Chinese labels in place of the keys. */
    public static List<String> labelledCells(Line line) {
        List<String> cells = new ArrayList<>(cells(line));
        Rule rule = line.subject().rule();
        cells.set(place("area"), rule == Rule.INSPECTION ? FindingColumns.areaLabel(line.areaKey()) : rule.areaLabel());
        cells.set(place("rule"), rule.label());
        cells.set(place("state"), line.state().label());
        cells.set(place("unverified"), line.unverified() ? "是" : "否");
        cells.set(
                place("cleared_by"),
                line.clearedBy() == null ? "" : line.clearedBy().label());
        return List.copyOf(cells);
    }

    /** The position of a column, by its English key. */
    public static int place(String key) {
        return keys().indexOf(key);
    }

    /** A column by its English key. */
    static Column<?> named(String key) {
        return SCHEMA.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> byKey(Line line) {
        List<String> keys = keys();
        List<String> cells = cells(line);
        Map<String, String> byKey = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), cells.get(i));
        }
        return byKey;
    }
}
