package org.duxue.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Labelled;
import org.duxue.shared.Term;

/** The columns of {@code findings_<district>.csv}. */
public final class FindingColumns {

    public static final Schema SCHEMA = new Schema(new Term("findings", "督导反馈问题"));

    static final Column<String> ID = SCHEMA.add(Column.code("finding_id", "问题编号")
            .inEveryHeader()
            .hint("督导函中的编号，不能重复")
            .example("1"));
    static final Column<String> SOURCE = SCHEMA.add(
            Column.text("source", "来源文件").inEveryHeader().hint("文件名称和文号").example("鸡政教督办函〔2023〕9号"));
    static final Column<LocalDate> RECEIVED_ON =
            SCHEMA.add(Column.date("received_on", "收到日期").inEveryHeader().example("2023-03-20"));
    static final Column<Option> AREA = SCHEMA.add(
            Column.option("area", "方面", Option.areas()).inEveryHeader().example("校园安全工作落实不到位"));
    static final Column<String> PROBLEM = SCHEMA.add(
            Column.text("problem", "问题").inEveryHeader().hint("照录督导函的原话").example("个别学校存在用电安全隐患"));
    static final Column<String> SCHOOLS =
            SCHEMA.add(Column.text("schools", "涉及学校").hint("学校标识码或名称，用“、”分开；不填为全部学校"));
    static final Column<Option> RULE = SCHEMA.add(Column.option("rule", "对应规则", Option.rules())
            .hint("选填；填了就由台账的相应条目判断是否整改到位，不填则凭佐证材料销号")
            .example("安全隐患未整改"));
    static final Column<LocalDate> DUE_ON =
            SCHEMA.add(Column.date("due_on", "整改时限").hint("选填"));
    static final Column<String> RESPONSIBLE_UNIT =
            SCHEMA.add(Column.text("responsible_unit", "责任单位").hint("选填"));

    private FindingColumns() {}

    /** An area or rule as a choice. */
    record Option(String key, String label) implements Labelled {

        static final String OTHER = "other";

        static List<Option> areas() {
            return Stream.concat(
                            Stream.of(Area.values()).map(area -> new Option(area.key(), area.label())),
                            Stream.of(new Option(OTHER, "其他")))
                    .toList();
        }

        static List<Option> rules() {
            return Stream.of(Rule.values())
                    .filter(rule -> rule != Rule.INSPECTION)
                    .map(rule -> new Option(rule.key(), rule.label()))
                    .toList();
        }
    }

    static String areaLabel(String key) {
        return Option.areas().stream()
                .filter(area -> area.key().equals(key.toLowerCase(Locale.ROOT)))
                .map(Option::label)
                .findFirst()
                .orElse(key);
    }
}
