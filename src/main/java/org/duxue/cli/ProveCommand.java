package org.duxue.cli;

import java.io.IOException;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.ProofPrinter;
import org.duxue.cli.console.ProofTables;
import org.duxue.registry.District;
import org.duxue.report.proof.CellName;
import org.duxue.report.proof.Proof;
import org.duxue.report.proof.Prover;
import org.duxue.report.proof.PublishedFigures;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a published figure was computed, down to the rows of the files. */
@Command(
        name = "prove",
        description = {
            "证明一个已公布的数字：公式、标准、各校的文件和行号",
            "prove a published figure: formula, norms, and of every school the file and the rows"
        })
final class ProveCommand extends DuxueCommand {

    @Parameters(
            paramLabel = "INDICATOR",
            description = {
                "指标，例如 overdue_count、staffing.certified_rate、backbone_per_100、balance.all",
                "the indicator, such as overdue_count, staffing.certified_rate, backbone_per_100, balance.all"
            })
    @SuppressWarnings("NullAway.Init")
    private String indicator;

    @Option(
            names = "--breakdown",
            paramLabel = "NAME=VALUE",
            defaultValue = "",
            description = {
                "分项，例如 category=computer；均衡指标为 stage=primary",
                "the part, such as category=computer; for the balance stage=primary"
            })
    @SuppressWarnings("NullAway.Init")
    private String breakdown;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            defaultValue = "",
            description = {"区县代码（默认唯一的区县，否则 all）", "district code (default: the only one, else all)"})
    @SuppressWarnings("NullAway.Init")
    private String district;

    @Option(
            names = "--school",
            paramLabel = "CODE",
            defaultValue = "",
            description = {"学校标识码：证明该校的数字", "school code: the figure of that school"})
    @SuppressWarnings("NullAway.Init")
    private String school;

    @Option(
            names = "--csv",
            description = {"以 CSV 逐行列出计入的行", "print every row that counts as a CSV line"})
    private boolean csv;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = stores().openToLook(workspace)) {
            refuseUnlessCurrent(opened.get(ConsolidationPlan.class), this.period, new Text("没有证明", "not proved"));
            PeriodSnapshot snapshot = opened.get(ConsolidationPlan.class).look(this.period);
            PublishedFigures published =
                    new PublishedFigures(workspace.folders().output(), opened.get(AreaModules.class));
            Proof proof = opened.get(Prover.class).prove(published.find(name(snapshot)), snapshot);
            int exit = proof.holds() ? ExitCode.DONE : ExitCode.TO_CORRECT;
            print(console, proof, exit);
            return exit;
        }
    }

    private CellName name(PeriodSnapshot snapshot) {
        return new CellName(this.period, districtOr(snapshot), this.school, this.indicator, this.breakdown);
    }

    private String districtOr(PeriodSnapshot snapshot) {
        if (!this.district.isEmpty()) {
            return this.district;
        }
        List<District> districts = snapshot.districts();
        if (!this.school.isEmpty()) {
            return snapshot.registry()
                    .school(this.school)
                    .map(one -> one.district().code())
                    .orElse(districts.get(0).code());
        }
        return districts.size() == 1 ? districts.get(0).code() : "all";
    }

    private void print(Console console, Proof proof, int exit) {
        if (this.common.isJson()) {
            answer(exit, json -> {
                new ProofTables(proof).json(json.generator());
            });
        } else if (this.csv) {
            new ProofTables(proof).csv(this.spec.commandLine().getOut());
        } else {
            new ProofPrinter(console).print(proof);
        }
    }
}
