package org.duxue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.area.Lasting;
import org.duxue.shared.Kind;
import org.duxue.shared.Message;
import org.duxue.shared.MessageKey;
import org.duxue.shared.Period;
import org.duxue.shared.RuleCode;
import org.duxue.shared.Stage;
import org.duxue.shared.Term;

/** Made-up cells and arguments, so that every message can be shown once. */
final class RuleSamples {

    private static final Term QUANTITY = new Term("quantity", "数量");
    private static final Term DATE = new Term("found_on", "发现日期");
    private static final Term NAME = new Term("name", "名称");
    private static final Term ID = new Term("item_id", "编号");

    /** A cell, as a message begins with it. */
    private record Cell(Term column, String value) {}

    private static final Map<String, Cell> CELLS = Map.ofEntries(
            cell("number", QUANTITY, "三张"),
            cell("integer", QUANTITY, "2.5"),
            cell("decimals", new Term("unit_value_yuan", "单价"), "9.999"),
            cell("decimals.point", new Term("unit_value_yuan", "单价"), "3.800"),
            cell("guard-count", QUANTITY, "4"),
            cell("small-amounts", new Term("budget_yuan", "预算金额"), "21"),
            cell("small-amounts.one", new Term("unit_value_yuan", "单价"), "0.38"),
            cell("near-column.lacking", new Term("vital_capacity_ml", "肺活量"), ""),
            cell("zero-amounts", new Term("unit_value_yuan", "单价"), "0"),
            cell("doubled-weights", new Term("weight_kg", "体重"), ""),
            cell("large-amounts", new Term("unit_value_yuan", "单价"), "38000000"),
            cell("range", QUANTITY, "-1"),
            cell("enum", new Term("category", "类别"), "桌椅"),
            cell("boolean", new Term("certified", "持保安员证"), "也许"),
            cell("pattern", new Term("school_code", "学校标识码"), "21230001"),
            cell("time", new Term("run_800m", "800米跑"), "三分"),
            cell("time.of-day", new Term("run_800m", "800米跑"), "3:55:00"),
            cell("date", DATE, "六月底"),
            cell("date.no-such-day", DATE, "2023-06-31"),
            cell("date.with-time", DATE, "2023-06-30 08:00"),
            cell("date-too-early", DATE, "1923-06-30"),
            cell("date-too-early.year", DATE, "1905/7/12"),
            cell("month", new Term("effective_from", "生效月份"), "2023-13"),
            cell("month.october", new Term("effective_from", "生效月份"), "2023.1"),
            cell("future-date", DATE, "2023-07-01"),
            cell("future-date.closed-on", new Term("closed_on", "销号日期"), "2023-07-01"),
            cell("required", NAME, ""),
            cell("required.word", NAME, "无"),
            cell("required.merged", NAME, ""),
            cell("required.likely-merged", NAME, ""),
            cell("unique", ID, "A001"),
            cell("lost-digits", new Term("school_code", "学校标识码"), "3.123E+09"),
            cell("lost-digits.zeros", ID, "230306201001010000"),
            cell("lost-digits.zeros-once", ID, "230306201001010000"),
            cell("mixed-encodings.cell", NAME, "°"),
            cell("damaged-text", NAME, "锟斤拷"),
            cell("lost-letters", NAME, "????"),
            cell("formula-error", QUANTITY, "#REF!"),
            cell("column-too-narrow", DATE, "########"),
            cell("invisible-character", ID, "A001"),
            cell("number-form", QUANTITY, "12①"),
            cell("workbook-no-result", QUANTITY, ""),
            cell("workbook-shown-otherwise", QUANTITY, "0.125"),
            cell("due_on>=found_on", new Term("due_on", "整改时限"), "2023-06-01"),
            cell("resolved_on>=found_on", new Term("resolved_on", "整改完成日期"), "2023-06-01"),
            cell("left_on>=hired_on", new Term("left_on", "离职日期"), "2023-06-01"),
            cell("added_this_year<=quantity", new Term("added_this_year", "本年新增"), "20"),
            cell("category-of-record", new Term("category", "类别"), "消防"),
            cell("age", new Term("birth_date", "出生日期"), "2013-06-30"),
            cell("spent<=budget", new Term("spent_yuan", "实际支出"), "20000"),
            cell("stage-of-school", new Term("stage", "学段"), "高中"),
            cell("hired<=planned", new Term("hired", "本年已招聘人数"), "20"),
            cell("retiring<=actual", new Term("retiring", "本年拟退休人数"), "20"),
            cell("above_degree<=actual", new Term("above_degree", "高于规定学历人数"), "20"),
            cell("backbone<=actual", new Term("backbone", "县级以上骨干教师数"), "20"),
            cell("certified<=actual", new Term("certified", "持教师资格证人数"), "20"),
            cell("certified_officers<=officers", new Term("certified_officers", "持证人员"), "20"),
            cell("grade-of-school", new Term("grade_code", "年级编号"), "31"),
            cell("insured-has-pension", new Term("pension", "养老"), "否"),
            cell("uninsured-with-insurance", new Term("status", "参保状态"), "未参保"),
            cell("no-such-stage", new Term("senior_students", "高中学生数"), "300"),
            cell("no-such-rule", new Term("rule", "规则"), "spent"),
            cell("no-such-rule.none", new Term("rule", "规则"), "spent<=budget"),
            cell("no-such-key", new Term("key", "键"), "***"),
            cell("value-moved", new Term("explanation", "说明"), "***"),
            cell("value-moved.gone", new Term("explanation", "说明"), "***"),
            cell("no-ids-of-people", new Term("explanation", "说明"), "***"),
            cell("length", new Term("explanation", "说明"), "***"),
            cell("until>=period", new Term("until", "有效期至"), "2023-05"));

    private static final Map<String, Object> ARGUMENTS = Map.ofEntries(
            Map.entry("row", 7),
            Map.entry("count", 3),
            Map.entry("rows", 40),
            Map.entry("most", 12),
            Map.entry("least", 1),
            Map.entry("actual", 12),
            Map.entry("quantity", 12),
            Map.entry("officers", 12),
            Map.entry("planned", 12),
            Map.entry("budget", 15_000),
            Map.entry("accepted", 36),
            Map.entry("rejected", 4),
            Map.entry("place", 14),
            Map.entry("first", 6),
            Map.entry("last", 8),
            Map.entry("until", 12),
            Map.entry("year", 1905),
            Map.entry("period", Period.of(2023, 6)),
            Map.entry("day", LocalDate.of(2023, 6, 30)),
            Map.entry("found", LocalDate.of(2023, 6, 2)),
            Map.entry("hired", LocalDate.of(2023, 6, 2)),
            Map.entry("from", LocalDate.of(1932, 7, 1)),
            Map.entry("to", LocalDate.of(2007, 6, 30)),
            Map.entry("kind", Kind.FITNESS),
            Map.entry("named", Kind.EQUIPMENT),
            Map.entry("type", new Term("kindergarten", "幼儿园")),
            Map.entry("record", new Term("device", "技防设备")),
            Map.entry("label", QUANTITY),
            Map.entry("missing", QUANTITY),
            Map.entry("names", List.of(ID, NAME, QUANTITY)),
            Map.entry("stages", List.of(Stage.PRIMARY, Stage.JUNIOR)),
            Map.entry("categories", List.of(new Term("camera", "视频监控"), new Term("alarm", "一键报警"))),
            Map.entry("taken", List.of(new Term("medical", "医疗"))),
            Map.entry("grades", List.of("11", "12")),
            Map.entry("known", List.of("spent<=budget P01")),
            Map.entry("rule", "spent<=budget"),
            Map.entry("sender", "2123009001"),
            Map.entry("school", "2123009001"),
            Map.entry("own", "2123009001"),
            Map.entry("other", "2123009002"),
            Map.entry("before", "12000 / 10000"),
            Map.entry("now", "13000 / 10000"),
            Map.entry("file", "设备台账.csv"),
            Map.entry("letter", "º"),
            Map.entry("sheet", "安保人员"),
            Map.entry("sheets", List.of("说明", "封面")),
            Map.entry("title", "人数（估）"),
            Map.entry("amount", QUANTITY),
            Map.entry("form", "①"),
            Map.entry("code", "U+00AD"),
            Map.entry("how", MessageKey.of("save.workbook").with()),
            Map.entry("what", Lasting.HAZARD),
            Map.entry("mark", "作废"),
            Map.entry("unit", "亩"),
            Map.entry("right", "元"),
            Map.entry("item", "safety.hazard/2123009001/H001"),
            Map.entry("changed", List.of(new Term("measured", "实测值"))),
            Map.entry("counts", "负责人乙"),
            Map.entry("folder", "input/evidence/230399"),
            Map.entry("modified", "2024-08-04 09:00"),
            Map.entry("near", QUANTITY),
            Map.entry("said", "5月"),
            Map.entry("letters", "H"),
            Map.entry("lacking", List.of(QUANTITY, DATE)),
            Map.entry("example", "equipment_2123009001_2023-06.csv"),
            Map.entry("measured", "1"),
            Map.entry("target", "0"),
            Map.entry("number", 2),
            Map.entry("says", "乙小学"),
            Map.entry("shared", 3),
            Map.entry("separator", "，"),
            Map.entry("by", "设备_2123009001_2023-06_更正.csv"),
            Map.entry("name", "试验区"),
            Map.entry("district", "230399"),
            Map.entry("reason", "误报了别校的表"));

    private static final MessageKey WHOLE_NUMBER = MessageKey.of("expected.integer", "range");
    private static final MessageKey AT_LEAST = MessageKey.of("expected.at-least", "least");
    private static final MessageKey BETWEEN = MessageKey.of("expected.between", "least", "most");
    private static final MessageKey OPTIONS = MessageKey.of("expected.option", "options");
    private static final Message DAY = MessageKey.of("expected.date").with();
    private static final Message ANY_TEXT = MessageKey.of("expected.text").with();
    private static final Message RUNNING_TIME =
            MessageKey.of("expected.time-between", "least", "most").with("2'00\"", "9'00\"");
    private static final Message COUNT = WHOLE_NUMBER.with(AT_LEAST.with(1));

    /** What would be right in the cell of a rule's sample. */
    private static final Map<String, Message> EXPECTED = Map.ofEntries(
            Map.entry("number", COUNT),
            Map.entry("integer", COUNT),
            Map.entry("range", COUNT),
            Map.entry(
                    "decimals",
                    MessageKey.of("expected.decimal-of-places", "range", "places")
                            .with(AT_LEAST.with(0), 2)),
            Map.entry(
                    "enum",
                    OPTIONS.with(List.of(
                            new Term("furniture", "家具"), new Term("computer", "学生计算机"), new Term("other", "其他")))),
            Map.entry("boolean", MessageKey.of("expected.boolean").with()),
            Map.entry("pattern", MessageKey.of("expected.digits", "count").with(10)),
            Map.entry("code", MessageKey.of("expected.code").with()),
            Map.entry("time", RUNNING_TIME),
            Map.entry("time.of-day", RUNNING_TIME),
            Map.entry("date", DAY),
            Map.entry("date.no-such-day", DAY),
            Map.entry("date.with-time", DAY),
            Map.entry("date-too-early", DAY),
            Map.entry("date-too-early.year", DAY),
            Map.entry("month", MessageKey.of("expected.month").with()),
            Map.entry("month.october", MessageKey.of("expected.month").with()),
            Map.entry("required", ANY_TEXT),
            Map.entry("required.word", ANY_TEXT),
            Map.entry("required.merged", ANY_TEXT),
            Map.entry("required.likely-merged", ANY_TEXT));

    /** Arguments of a few rules that mean something else by the same name. */
    private static final Map<String, Object> SPECIAL = Map.ofEntries(
            Map.entry("other-kind found", Kind.STAFF),
            Map.entry("two-kinds found", List.of(Kind.EQUIPMENT, Kind.STAFF)),
            Map.entry("two-senders found", List.of("2123009001", "2123009002")),
            Map.entry("two-codes-of-a-school codes", List.of("2123009001", "2123009011")),
            Map.entry("two-codes-of-a-school school", "中心小学"),
            Map.entry("closed-by-name school", "红旗小学（已撤并）"),
            Map.entry("closed-by-name word", "撤并"),
            Map.entry("school-without-students school", "中心小学"),
            Map.entry("doubled-weights heavy", 38),
            Map.entry("doubled-weights of", 45),
            Map.entry(
                    "same-measures items",
                    List.of(
                            new Term("vital_capacity_ml", "肺活量"),
                            new Term("run_50m_s", "50米跑"),
                            new Term("rope_skipping", "一分钟跳绳"))),
            Map.entry("same-measures count", 45),
            Map.entry("total-prices count", 6),
            Map.entry("yearly-wages least", "22800"),
            Map.entry("yearly-wages count", 5),
            Map.entry("exchanged-measures one", new Term("run_50m_s", "50米跑")),
            Map.entry("exchanged-measures other", new Term("sit_and_reach_cm", "坐位体前屈")),
            Map.entry("exchanged-measures count", 45),
            Map.entry("sorted-measure measure", new Term("weight_kg", "体重")),
            Map.entry("sorted-measure count", 45),
            Map.entry("stage-by-name school", "中心小学"),
            Map.entry("stage-by-name type", new Term("junior", "初中")),
            Map.entry("impossible-month found", List.of("2023-13")),
            Map.entry("two-months found", List.of("2023-05", "2023-06")),
            Map.entry("future-month period", Period.of(2023, 12)),
            Map.entry("future-month now", Period.of(2023, 6)),
            Map.entry("grade-of-school type", Stage.PRIMARY),
            Map.entry("parts names", List.of("设备_甲楼.csv", "设备_乙楼.csv", "设备_丙楼.csv")),
            Map.entry("parts shared", 0),
            Map.entry("counting-again names", List.of("设备_2123009001_2023-06.csv")),
            Map.entry("unknown-columns names", List.of("保管人", "存放地点")),
            Map.entry("entered-twice changed", new Term("responsible_person", "责任人")),
            Map.entry("entered-twice other", "ledger_230399_2023-06_安全.csv"),
            Map.entry("evidence-file file", "竣工验收单.pdf"),
            Map.entry("evidence-file.changed file", "竣工验收单.pdf"),
            Map.entry("other-title title", "设备台账（乙小学）"),
            Map.entry("other-title own", "甲小学"),
            Map.entry("near-column title", "数量（台）合计"),
            Map.entry("near-column.other-amount title", "总价"),
            Map.entry("near-column.other-amount near", new Term("unit_value_yuan", "单价")),
            Map.entry("unit-below unit", "万元"),
            Map.entry("repeated-rows.sheet sheet", "Sheet1"),
            Map.entry("repeated-rows.several copies", List.of("8-13", "14-19")),
            Map.entry("two-names-of-a-district code", "230399"),
            Map.entry("value-moved before", "12000 / 10000"),
            Map.entry("unit-unknown amount", new Term("teaching_area_m2", "教学及辅助用房面积")),
            Map.entry("unit-unknown right", "㎡"),
            Map.entry("mixed-encodings.cell other", "掳"),
            Map.entry("too-large most", 512),
            Map.entry("row-errors most", 10),
            Map.entry("program-fault number", "3A9C12F0"),
            Map.entry("length most", 1000),
            Map.entry("row-too-long most", 1_048_576),
            Map.entry("workbook-too-large most", 512),
            Map.entry("decimals.point thousands", "3800"),
            Map.entry("decimals.point decimals", "3.8"),
            Map.entry("doubtful-sheet sheet", "填写示例"),
            Map.entry("doubtful-sheet word", "示例"),
            Map.entry("doubtful-sheet rows", 3),
            Map.entry("shrunk now", 12),
            Map.entry("shrunk before", 40),
            Map.entry("same-bytes code", "2123009002"),
            Map.entry("same-bytes name", "乙小学"),
            Map.entry("twice code", "2123009002"),
            Map.entry("twice name", "乙小学"),
            Map.entry("over-registered registered", 36),
            Map.entry("vanished key", "H001"),
            Map.entry("vanished rejected", 0),
            Map.entry("vanished-people rejected", 0),
            Map.entry("vanished.renamed key", "007"),
            Map.entry("vanished.renamed now", "7"),
            Map.entry("changed key", "H001"),
            Map.entry("changed field", new Term("category", "类别")),
            Map.entry("changed before", new Term("fire", "消防")),
            Map.entry("changed now", new Term("food", "食品")),
            Map.entry("budget-cut key", "U01"),
            Map.entry("budget-cut before", 15_000),
            Map.entry("budget-cut now", 9_000),
            Map.entry("age least", 16),
            Map.entry("age most", 90));

    private RuleSamples() {}

    private static Map.Entry<String, Cell> cell(String key, Term column, String value) {
        return Map.entry(key, new Cell(column, value));
    }

    static Message of(RuleCode code) {
        Object[] values =
                code.arguments().stream().map(name -> valueOf(code, name)).toArray();
        Message message = code.with(values);
        Cell cell = CELLS.get(code.key());
        return cell == null ? message : message.about(cell.column());
    }

    private static Object valueOf(RuleCode code, String name) {
        Object value = SPECIAL.getOrDefault(
                code.key() + " " + name, name.equals("expected") ? EXPECTED.get(code.key()) : ARGUMENTS.get(name));
        assertThat(value).as("sample for " + name + " of " + code.key()).isNotNull();
        return value;
    }

    static String valueFor(RuleCode code) {
        Cell cell = CELLS.get(code.key());
        return cell == null ? "" : cell.value();
    }
}
