package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duxue.cli.console.Console;
import org.duxue.job.DuxueApplication;
import org.duxue.report.DamagedPackageException;
import org.duxue.report.Verification;
import org.duxue.shared.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Recomputes the figures of a package with proof; needs no state, no drop folder and no network. */
@Command(
        name = "verify",
        description = {
            "验证带证明的移交包：重新计算每个数字并比较，不需要本机的数据",
            "verify a package with proof: every figure is counted again and compared; needs no data of this machine"
        })
final class VerifyCommand extends DuxueCommand {

    private static final int MOST_PRINTED = 50;

    @Parameters(
            paramLabel = "FILE.zip",
            description = {"duxue export --proof 写出的文件", "a file that duxue export --proof wrote"})
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    int work(Console console) throws IOException {
        Verification.Outcome outcome;
        try {
            outcome = new Verification(DuxueApplication.MODULES).verify(this.file);
        } catch (DamagedPackageException damaged) {
            return stop(console, List.of(damaged.line()), ExitCode.TO_CORRECT);
        }
        int exit = outcome.faults().isEmpty() ? ExitCode.DONE : ExitCode.TO_CORRECT;
        if (this.common.isJson()) {
            json(outcome, exit);
        } else {
            print(console, outcome);
        }
        return exit;
    }

    private void print(Console console, Verification.Outcome outcome) {
        if (outcome.faults().isEmpty()) {
            console.print(
                    outcome.period() + " 验证通过：" + outcome.files() + " 个文件与清单一致，" + outcome.figures()
                            + " 行数字重新计算后与公布的相同",
                    outcome.period() + " holds: " + outcome.files() + " files are those of the manifest, "
                            + outcome.figures() + " rows of figures counted again are as published");
            return;
        }
        console.warn(new Text(
                this.file + " 验证未通过（" + outcome.faults().size() + "）",
                this.file + " does not hold (" + outcome.faults().size() + ")"));
        outcome.faults().stream()
                .limit(MOST_PRINTED)
                .forEach(fault -> console.warn("  " + fault.zh(), "  " + fault.en()));
        if (outcome.faults().size() > MOST_PRINTED) {
            console.warn("  ……全部见 --json", "  … all of them with --json");
        }
    }

    private void json(Verification.Outcome outcome, int exit) {
        answer(exit, json -> {
            json.generator().writeStringProperty("period", outcome.period().toString());
            json.generator().writeBooleanProperty("holds", outcome.faults().isEmpty());
            json.generator().writeNumberProperty("files", outcome.files());
            json.generator().writeNumberProperty("figures", outcome.figures());
            json.generator().writeArrayPropertyStart("faults");
            outcome.faults().forEach(fault -> {
                json.generator().writeStartObject();
                json.generator().writeStringProperty("zh", fault.zh());
                json.generator().writeStringProperty("en", fault.en());
                json.generator().writeEndObject();
            });
            json.generator().writeEndArray();
        });
    }
}
