package org.duxue.area.fitness;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The columns of a fitness file, which are those of the national fitness platform. */
final class FitnessColumns {

    static final Schema SCHEMA = new Schema(Kind.FITNESS);

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<GradeCode> GRADE_CODE = SCHEMA.add(Column.option("grade_code", "年级编号", GradeCode.ALL)
            .inEveryHeader()
            .hint("11 至 16 为小学，21 至 23 为初中，31 至 33 为高中")
            .example("21"));
    static final Column<String> STUDENT_ID = SCHEMA.add(Column.code("student_id", "学籍号")
            .personal()
            .inEveryHeader()
            .hint("同一文件中不能重复；保持文本格式，不能变成科学计数法")
            .example("G230306201001010011"));
    static final Column<Sex> SEX = SCHEMA.add(
            Column.option("sex", "性别", List.of(Sex.values())).inEveryHeader().example("男"));
    static final Column<LocalDate> BIRTH_DATE =
            SCHEMA.add(Column.birthDate("birth_date", "出生日期").personal().hint("选填"));
    static final Column<Boolean> EXEMPT = SCHEMA.add(
            Column.bool("exempt", "免予执行").also("免测").hint("不填按否；免予执行的学生不计入各项比率").example("否"));

    static {
        // listed so that they are not reported as unknown columns; their cells are not read
        SCHEMA.add(Column.text("class_code", "班级编号").personal().hint("选填"));
        SCHEMA.add(Column.text("class_name", "班级名称").personal().hint("选填"));
        SCHEMA.add(Column.text("ethnicity_code", "民族代码").personal().hint("选填"));
        SCHEMA.add(Column.text("name", "姓名").personal().hint("选填，建议留空"));
        SCHEMA.add(Column.text("address", "家庭住址").personal().hint("选填，建议留空"));
    }

    /** For height and weight, which are rounded half up to tenths: truncating here cannot change that result. */
    private static final RoundingMode CUT = RoundingMode.FLOOR;

    static final Column<Integer> HEIGHT = measure(Column.thousandths("height_cm", "身高", CUT)
            .between("80", "250")
            .unit("厘米")
            .example("152.5"));
    static final Column<Integer> WEIGHT = measure(Column.thousandths("weight_kg", "体重", CUT)
            .between("14", "200")
            .unit("千克")
            .example("44.2"));
    static final Column<Integer> VITAL_CAPACITY = measure(Column.integer("vital_capacity_ml", "肺活量")
            .between("500", "9999")
            .unit("毫升")
            .example("2600"));
    static final Column<Integer> RUN_50M = measure(Column.thousandths("run_50m_s", "50米跑", RoundingMode.CEILING)
            .between("5", "20")
            .also("50米")
            .unit("秒")
            .example("8.4"));
    static final Column<Integer> SIT_AND_REACH =
            measure(Column.thousandths("sit_and_reach_cm", "坐位体前屈", RoundingMode.FLOOR)
                    .between("-30", "40")
                    .unit("厘米")
                    .example("9.5"));
    static final Column<Integer> ROPE_SKIPPING = measure(Column.integer("rope_skipping", "一分钟跳绳")
            .between("0", "300")
            .also("1分钟跳绳", "跳绳")
            .unit("次")
            .hint("小学各年级"));
    static final Column<Integer> SIT_UPS = measure(Column.integer("sit_ups", "一分钟仰卧起坐")
            .between("0", "99")
            .also("1分钟仰卧起坐", "仰卧起坐")
            .unit("次")
            .hint("小学三至六年级；初中、高中女生"));
    static final Column<Integer> SHUTTLE_RUN = measure(Column.time("shuttle_run_50x8", "50米×8往返跑")
            .between("45", "240")
            .also("50米*8往返跑", "50米x8往返跑")
            .unit("分:秒")
            .hint("小学五、六年级；例如 1:45"));
    static final Column<Integer> STANDING_LONG_JUMP = measure(Column.integer("standing_long_jump_cm", "立定跳远")
            .between("50", "400")
            .unit("厘米")
            .hint("初中、高中")
            .example("185"));
    static final Column<Integer> RUN_800M = measure(Column.time("run_800m", "800米跑")
            .between("120", "540")
            .also("800米")
            .unit("分:秒")
            .hint("初中、高中女生；例如 3:55"));
    static final Column<Integer> RUN_1000M = measure(Column.time("run_1000m", "1000米跑")
            .between("120", "540")
            .also("1000米")
            .unit("分:秒")
            .hint("初中、高中男生；例如 4:20")
            .example("4:20"));
    static final Column<Integer> PULL_UPS = measure(Column.integer("pull_ups", "引体向上")
            .between("0", "99")
            .unit("次")
            .hint("初中、高中男生")
            .example("6"));

    private FitnessColumns() {}

    private static Column<Integer> measure(Column<Integer> column) {
        return SCHEMA.add(column.blankWhen("不测试", "免测", "缺测", "未测", "缺考", "病假", "请假", "伤病", "休学", "-", "/"));
    }

    /** The column in which an item of the standard is measured. */
    static Column<Integer> of(FitnessItem item) {
        return switch (item) {
            case VITAL_CAPACITY -> VITAL_CAPACITY;
            case RUN_50M -> RUN_50M;
            case SIT_AND_REACH -> SIT_AND_REACH;
            case ROPE_SKIPPING -> ROPE_SKIPPING;
            case SIT_UPS -> SIT_UPS;
            case SHUTTLE_RUN_50X8 -> SHUTTLE_RUN;
            case STANDING_LONG_JUMP -> STANDING_LONG_JUMP;
            case PULL_UPS -> PULL_UPS;
            case RUN_800M -> RUN_800M;
            case RUN_1000M -> RUN_1000M;
        };
    }
}
