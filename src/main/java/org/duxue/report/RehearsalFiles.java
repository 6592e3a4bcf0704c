package org.duxue.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.area.AreaModules;
import org.duxue.registry.District;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.RehearsalLine;
import org.duxue.report.page.RehearsalPage;
import org.duxue.report.words.Words;
import org.duxue.report.workbook.RehearsalBook;
import org.duxue.shared.Area;
import org.duxue.shared.CsvFile;
import org.duxue.shared.OfficeFile;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.summary.BalanceIndicator;
import org.jspecify.annotations.Nullable;

/** A rehearsal as table, workbook and page of the same name, side by side. */
public final class RehearsalFiles {

    private static final String TABLE_END = ".csv";

    private final AreaModules modules;
    private final Words words;
    private final Asked asked;

    /**
     * The parameters of a rehearsal.
     *
     * @param policy the file in place of the district's own policy; absent for its own
     */
    public record Asked(
            Period period,
            @Nullable Period to,
            BigDecimal strictness,
            @Nullable Path policy) {

        public boolean isStricter() {
            return this.strictness.compareTo(BigDecimal.ONE) > 0;
        }

        /** The name of the scenario with stricter targets. */
        public String stricter() {
            return "x" + this.strictness.toPlainString();
        }
    }

    public RehearsalFiles(AreaModules modules, Words words, Asked asked) {
        this.modules = modules;
        this.words = words;
        this.asked = asked;
    }

    /** Writes the three files. */
    public void write(Path table, List<District> districts, List<RehearsalLine> lines) throws IOException {
        try (CsvFile csv = CsvFile.create(table, RehearsalLine.HEADER)) {
            for (RehearsalLine line : lines) {
                csv.row(line.cells());
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        districts.forEach(district -> names.put(district.code(), district.name()));
        PageFile.write(
                sibling(table, ".html"),
                RehearsalPage.of(
                        new RehearsalPage.Setting(
                                this.words, this.words.month(this.asked.period()), assumed(), titles()),
                        names,
                        labels(),
                        lines));
        writeBook(sibling(table, ".xlsx"), lines);
    }

    /** The page that is written next to a table. */
    public static Path page(Path table) {
        return sibling(table, ".html");
    }

    private static Path sibling(Path table, String end) {
        String name = table.getFileName().toString();
        String stem = name.endsWith(TABLE_END) ? name.substring(0, name.length() - TABLE_END.length()) : name;
        return table.resolveSibling(stem + end);
    }

    private void writeBook(Path file, List<RehearsalLine> lines) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        String title = this.words.of("督导预演 ", "Rehearsal of the inspection ") + this.words.month(this.asked.period());
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            RehearsalBook.write(
                    this.words,
                    title,
                    this.asked.period().asOf(),
                    lines.stream().map(RehearsalLine::cells).toList(),
                    out);
        }
        OfficeFile.moveWithoutClock(unfinished, file, this.asked.period().asOf());
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("now", this.words.of("现在", "now"));
        if (this.asked.isStricter()) {
            String factor = this.asked.strictness().toPlainString();
            titles.put(
                    this.asked.stricter(),
                    this.words.of("目标收紧 " + factor + " 倍", "targets " + factor + " times as strict"));
        }
        Period to = this.asked.to();
        if (to != null) {
            titles.put(to.toString(), this.words.of("到" + this.words.month(to), "in " + to));
        }
        return titles;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        for (Area area : Area.values()) {
            this.modules
                    .of(area)
                    .indicators()
                    .forEach(indicator ->
                            labels.put(area.key() + "." + indicator.key(), this.words.indicator(indicator)));
        }
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            labels.put(RehearsalLine.BALANCE + "." + indicator.key(), this.words.indicator(indicator));
            labels.put(RehearsalPage.ITEM + indicator.key(), item(indicator));
        }
        for (Stage stage : Stage.values()) {
            labels.put("stage=" + stage.key(), this.words.stage(stage));
        }
        return labels;
    }

    /** The item that is acquired to raise the figure. */
    private String item(BalanceIndicator indicator) {
        return switch (indicator) {
            case ABOVE_DEGREE -> this.words.of("高于规定学历教师", "teachers above the required degree");
            case BACKBONE -> this.words.of("县级以上骨干教师", "backbone teachers");
            case PE_ARTS -> this.words.of("体育、艺术专任教师", "PE and arts teachers");
            case TEACHING_AREA -> this.words.of("教学及辅助用房", "teaching and auxiliary rooms");
            case SPORTS_AREA -> this.words.of("体育运动场馆", "sports grounds and halls");
            case INSTRUMENT_VALUE -> this.words.of("教学仪器设备", "teaching instruments");
            case MULTIMEDIA_ROOMS -> this.words.of("网络多媒体教室", "multimedia classrooms");
        };
    }

    private List<String> assumed() {
        Path policy = this.asked.policy();
        String norms = policy == null
                ? this.words.of("本区设置 policy.yml", "the district's policy.yml")
                : this.words.of("设置文件 ", "the policy ") + policy.getFileName();
        return List.of(
                this.words.of(
                        "数据是" + this.words.month(this.asked.period()) + "已汇总的报送（含沿用的）和当月学校名录；预演不改动任何数据，也不是结果。",
                        "The data are the submissions of " + this.asked.period()
                                + " as consolidated, carried ones too, and the registry of that month; a rehearsal changes nothing and is not a result."),
                this.words.of(
                        "按日期推算的只有：设备使用年限、安保人员年龄、整改和参保时限、到期的更新计划。",
                        "Only these are computed from dates: life of equipment, age of guards, time limits, plans that fall due."),
                this.words.of(
                        "学生数、教职工、设备、面积、体质成绩、台账等其余一切保持不变，不作预测。",
                        "Students, staff, equipment, areas, fitness, the ledger and all else are held as they are; nothing is extrapolated."),
                this.words.of(
                        "目标用各情形所在月份有效的标准和" + norms + "；收紧 F 倍：下限 × F（比率最多 100%），上限和差异系数限值 ÷ F。",
                        "Targets are the norms in force in the month of each scenario and " + norms
                                + "; F times as strict: a floor × F (a rate at most 100%), a ceiling or limit of a coefficient ÷ F."),
                this.words.of(
                        "最少增加：先取要增加的指标最少的，再取相对目标的增量最小的；取整数，按全校计，每个学段、每项指标单独计算；"
                                + "一名新教师可同时计入几项，新增教室不计入仪器设备值；全区合计中，两个学段共用的取较大的一个。",
                        "The least to add: fewest figures to add to, then the least relative to the targets; whole numbers, of the school as a whole, each stage and figure by itself."
                                + " One new teacher may serve for several figures, a new room is not counted as instrument value; in the sum of the district, what two stages share is the larger of the two."),
                this.words.of(
                        "差异系数的增加单独计算，不与上一项相加；没有数据的学校在达标中按 0 计，在差异系数中不计。",
                        "What a coefficient needs is worked out by itself and not to be added to the former; a school without data is taken as 0 for targets and left out of coefficients."));
    }
}
