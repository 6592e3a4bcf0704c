package org.duxue.cli;

import java.io.IOException;
import org.duxue.cli.console.Console;
import org.duxue.intake.Explanation;
import org.duxue.intake.ExplanationIntake;
import org.duxue.intake.Versions;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Explains one warning of a school: the warning is not asked again while its value stays the same. */
@Command(
        name = "explain",
        description = {
            "说明学校的一条提醒为何无误；数值不变就不再要求核对",
            "explain why data are right in spite of a warning; it is not asked again while the value stays the same"
        },
        footer = {
            "例：duxue explain 3123000101 \"spent<=budget\" U03 --text \"追加预算已批\" --until 2023-12%n"
                    + "规则含 < 号，要加引号；规则和键见该文件的反馈。不要写个人信息。",
            "Example: duxue explain 3123000101 \"spent<=budget\" U03 --text \"more was granted\" --until 2023-12%n"
                    + "Quote the rule, since it contains a <; rule and key are in the feedback. Write nothing personal."
        })
final class ExplainCommand extends DuxueCommand {

    @Parameters(
            index = "0",
            paramLabel = "SCHOOL",
            description = {"学校标识码（执法数据为行政区划代码）", "code of the school, or of the district for what it sends"})
    @SuppressWarnings("NullAway.Init")
    private String school;

    @Parameters(
            index = "1",
            paramLabel = "RULE",
            description = {"反馈中的规则，如 spent<=budget", "the rule as the feedback has it, such as spent<=budget"})
    @SuppressWarnings("NullAway.Init")
    private String rule;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "KEY",
            defaultValue = "",
            description = {
                "反馈中的键，如 U03；没有键的不填",
                "the key as the feedback has it, such as U03; left out where there is none"
            })
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(
            names = "--text",
            required = true,
            description = {"说明", "the explanation"})
    @SuppressWarnings("NullAway.Init")
    private String text;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"有效期至（默认不限）", "the last month for which it holds (default: no end)"})
    private @Nullable Period until;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份（默认最近一个有报送的月份）", "the month (default: the latest with submissions)"})
    private @Nullable Period period;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        if (this.text.isBlank()) {
            throw new UsageException(new Text("--text 应写明原因", "--text must say why the data are right"));
        }
        try (OpenStore opened = open(workspace, console)) {
            ExplanationIntake intake = opened.get(ExplanationIntake.class);
            if (!intake.knows(this.school)) {
                throw new UsageException(new Text(
                        "学校标识码 " + this.school + " 不在学校名录中；请核对",
                        "the school " + this.school + " is not in the registry; check the code"));
            }
            Period month = month(opened.get(Versions.class));
            ExplanationIntake.Answer answer = intake.explain(
                    this.school,
                    month,
                    this.rule,
                    this.key,
                    this.text.strip(),
                    this.until,
                    System.getProperty("user.name", ""));
            if (answer.taken().isEmpty()) {
                throw new UsageException(answer.complaint());
            }
            print(console, month, answer.taken().get(0));
            return ExitCode.DONE;
        }
    }

    private Period month(Versions versions) {
        if (this.period != null) {
            return this.period;
        }
        var months = versions.periods();
        if (months.isEmpty()) {
            throw new UsageException(new Text("还没有任何报送", "there are no submissions yet"));
        }
        return months.last();
    }

    private void print(Console console, Period month, Explanation taken) {
        String about = (taken.rule() + " " + taken.key()).strip();
        console.print(
                "已记录：" + about + "（" + taken.value() + "）；反馈已更新，重新汇总 " + month + " 后列入 explanations.csv",
                "recorded: " + about + " (" + taken.value() + "); the feedback shows it, and explanations.csv when "
                        + month + " is consolidated again");
        answer(ExitCode.DONE, printer -> {
            JsonGenerator json = printer.generator();
            json.writeStringProperty("school", taken.school());
            json.writeStringProperty("rule", taken.rule());
            json.writeStringProperty("key", taken.key());
            json.writeStringProperty("value", taken.value());
            json.writeStringProperty("period", month.toString());
        });
    }
}
