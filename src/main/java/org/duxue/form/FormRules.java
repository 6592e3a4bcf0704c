package org.duxue.form;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.FormRow;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The instructions for the person who fills in a form, in the order of the work. */
final class FormRules {

    private FormRules() {}

    static List<String> of(Kind kind, Schema schema, String fileName) {
        List<String> rules = new ArrayList<>();
        rules.add("在第一张表“" + kind.label() + "”里填写，一行一条；表头不要改，带 * 的列每行都要填，鼠标停在表头上有说明。");
        rules.add("表里若有灰色的示例行，请删除或整行改写；第一格还写着“示例”的行不计入。");
        rules.add("有下拉列表的列从列表里选。编号和学校标识码的列是文本格式，粘贴时请选“只粘贴数值”，以免末尾数字丢失。");
        rules.add("没有数据也要报：保留表头，删去其余各行，即为零报告。");
        List<String> personal = personal(schema);
        if (!personal.isEmpty()) {
            rules.add("个人信息（" + String.join("、", personal) + "）只用于核对，系统不留存原文；选填的可以不填。");
        }
        rules.add("填好后保存，直接报送这个工作簿（或停在第一张表，另存为“CSV UTF-8（逗号分隔）(*.csv)”），文件名为 " + fileName + ".xlsx（或 .csv）"
                + (kind.isSentByDistrict() ? "，放入报送文件夹。" : "，交区教育局。"));
        return rules;
    }

    static List<String> ofRegistry() {
        return List.of(
                "学校名录由区里填写和维护：每所学校（包括幼儿园）一行，表头不要改，带 * 的列每行都要填。",
                "学校情况有变化时不要改旧行：另起一行，生效月份写变化的月份，以前月份的结果就不受影响。",
                "停办的学校另起一行，状态选“停办”。",
                "表里若有灰色的示例行，请删除或整行改写；第一格还写着“示例”的行不计入。",
                "填好后停在第一张表，另存为“CSV UTF-8（逗号分隔）(*.csv)”，放在 input/registry/schools.csv。");
    }

    static List<String> ofFindings() {
        return List.of(
                "由区里按督导函填写：一个问题一行，问题照录原文，编号不重复；几次来函可以接着填在同一张表里。",
                "涉及学校填学校标识码或名称，用“、”分开；不填为全区学校。",
                "对应规则从列表里选：选了的，由台账中这一规则的条目判断是否整改到位；不选的，凭佐证材料和复核人销号，"
                        + "材料放入报送文件夹的 evidence/行政区划代码/，再在台账里填报“佐证材料”和“复核人”。",
                "整改期间不要删去已填的行；改过以后，收到日期所在月份起的结果会重新汇总。",
                "表里若有灰色的示例行，请删除或整行改写；第一格还写着“示例”的行不计入。",
                "填好后保存，文件名为 findings_行政区划代码.xlsx（或 .csv），直接放入报送文件夹（不要放在子文件夹里）。");
    }

    /** The placeholder of the sender's code in the name of a blank form. */
    static String codeOf(Kind kind) {
        return kind.isSentByDistrict() ? "行政区划代码" : "学校标识码";
    }

    /** Which rows are already filled in and what is missing in them. */
    static String ofLast(Schema schema, LastSent last) {
        if (last.period() == null) {
            return "系统里没有这个单位以前报送的数据，本表为空表。";
        }
        if (last.rows().isEmpty()) {
            return "上次报送的是 " + last.period() + "；那次没有数据行，或者每次都要重新填写，因此没有预填。";
        }
        List<String> lacking = schema.columns().stream()
                .filter(column -> isToBeFilledIn(column, last.rows()))
                .map(Column::label)
                .toList();
        String empty = lacking.isEmpty() ? "" : "个人信息和人员的编号不留存，因此“" + String.join("”“", lacking) + "”有空格，请补填；";
        return "本表已按 " + last.period() + " 报送的数据预填 " + last.rows().size() + " 行。" + empty + "请逐行核对，改正变化的，删去不再有的，补上新增的。";
    }

    private static boolean isToBeFilledIn(Column<?> column, List<FormRow> rows) {
        return column.isPersonal()
                || (column.isRequiredInHeader()
                        && rows.stream().anyMatch(row -> row.cell(column).isEmpty()));
    }

    private static List<String> personal(Schema schema) {
        return schema.columns().stream()
                .filter(Column::isPersonal)
                .map(Column::label)
                .toList();
    }
}
