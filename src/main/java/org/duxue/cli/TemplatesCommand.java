package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.area.ValidationContext;
import org.duxue.cli.console.Console;
import org.duxue.form.Forms;
import org.duxue.form.LastSent;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.Versions;
import org.duxue.job.DuxueApplication;
import org.duxue.ledger.FindingColumns;
import org.duxue.report.reply.ReplyTemplate;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the forms that schools fill in. */
@Command(
        name = "templates",
        description = {
            "写出各类填报表、学校名录和督导反馈问题表（XLSX 和 CSV）",
            "write the forms for every kind of data, the registry and the inspection's findings, as XLSX and CSV"
        })
final class TemplatesCommand extends DuxueCommand {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {"写到这个文件夹（默认结果文件夹下的 templates）", "folder of the forms (default: templates in the results)"})
    private @Nullable Path out;

    @Option(
            names = "--school",
            paramLabel = "CODE",
            description = {
                "某个学校（或区）的表，按它上次报送的数据预填",
                "forms of one school (or district), filled in with what it sent last"
            })
    private @Nullable String school;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"与 --school 同用：报送的月份（默认上个月）", "with --school: the month to report (default: the past month)"
            })
    private @Nullable Period period;

    @Override
    int work(Console console) throws IOException {
        if (this.school == null && this.period != null) {
            throw new UsageException(new Text(
                    "--period 要与 --school 同用；空表不分月份", "--period goes with --school; blank forms are of no month"));
        }
        Path folder = this.out == null ? this.common.folders().output().resolve("templates") : this.out;
        List<Path> written = this.school == null
                ? blank(folder)
                : ofSender(folder, this.school, this.period == null ? pastMonth() : this.period);
        written.forEach(file -> console.print(file.toString(), file.toString()));
        printNextSteps(console);
        return answer(ExitCode.DONE, printer -> {
            printer.generator().writeArrayPropertyStart("files");
            written.forEach(file -> printer.generator().writeString(file.toString()));
            printer.generator().writeEndArray();
        });
    }

    private void printNextSteps(Console console) {
        Path input = this.common.folders().input();
        if (this.school == null) {
            console.print(
                    "下一步：发给各校填写，按“类别_学校标识码_月份.xlsx”命名后放进 " + input + "，再执行 duxue run --period 月份",
                    "next: have the schools fill them in, name each kind_code_month.xlsx, put them into " + input
                            + " and run duxue run --period MONTH");
        } else {
            console.print(
                    "下一步：核对、改好并保存，每类只留一个文件（xlsx 或 csv），放进 " + input + "，再执行 duxue run --period 月份",
                    "next: check, correct and save them, put one file of each kind (xlsx or csv) into " + input
                            + " and run duxue run --period MONTH");
        }
    }

    private Forms forms() {
        return new Forms(
                DuxueApplication.MODULES, this.common.language().getLanguage().equals("zh"));
    }

    private List<Path> blank(Path folder) throws IOException {
        Forms forms = forms();
        List<Path> written = new ArrayList<>(forms.blank(folder));
        written.addAll(forms.findings(folder, FindingColumns.SCHEMA));
        written.addAll(ReplyTemplate.write(folder));
        return written;
    }

    private List<Path> ofSender(Path folder, String sender, Period month) throws IOException {
        Workspace workspace = workspace();
        List<Kind> kinds = kinds(workspace, sender, month);
        if (kinds.isEmpty()) {
            throw new UsageException(new Text(
                    "学校名录中没有 " + month + " 有效的代码 " + sender + "；请核对代码和月份",
                    "the registry has no row of the code " + sender + " in force in " + month
                            + "; check the code and the month"));
        }
        Forms forms = forms();
        List<Path> written = new ArrayList<>();
        try (OpenStore opened = stores().open(workspace)) {
            for (Kind kind : kinds) {
                LastSent last = LastSent.find(
                        opened.get(Versions.class),
                        opened.get(FileRowArchive.class),
                        DuxueApplication.MODULES.of(kind),
                        sender,
                        month);
                written.addAll(forms.filled(folder, kind, sender, month, last));
            }
        }
        return written;
    }

    private static List<Kind> kinds(Workspace workspace, String sender, Period month) {
        return Stream.of(Kind.values())
                .filter(kind -> workspace
                        .contexts()
                        .find(kind, sender, month)
                        .filter(setting -> sends(setting, kind))
                        .isPresent())
                .toList();
    }

    private static boolean sends(ValidationContext setting, Kind kind) {
        return kind.isSentByDistrict() || setting.school().sends(kind);
    }

    private Period pastMonth() {
        return this.common.today().month().minusMonths(1);
    }
}
