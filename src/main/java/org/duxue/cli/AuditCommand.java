package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.cli.console.AuditPrinter;
import org.duxue.cli.console.Console;
import org.duxue.job.BusyException;
import org.duxue.registry.District;
import org.duxue.report.AuditService;
import org.duxue.report.audit.Audit;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.CommentedCopy;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.report.audit.WordFile;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.Consolidations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Audits the finished reply of an office: which of its statements the district's figures prove or refute. */
@Command(
        name = "audit",
        description = {
            "审核一份 Word 报告：哪些话有数据可证，哪些与数据不符",
            "audit a Word file: which of its statements the figures prove, which they refute"
        })
final class AuditCommand extends DuxueCommand {

    @Parameters(
            index = "0",
            paramLabel = "FILE.docx",
            description = {"要审核的 Word 文件", "the Word file"})
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"以哪个已汇总月份的数据为准", "the consolidated month to hold it against"})
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = {"行政区划代码（只有一个区县时可省略）", "the district (may be left out where there is only one)"})
    private @Nullable String district;

    @Option(
            names = "--copy",
            paramLabel = "FILE.docx",
            description = {"另存一份带批注的副本", "write a copy with a comment at each statement that is refuted"})
    private @Nullable Path copy;

    @Override
    int work(Console console) throws IOException {
        WordFile word = WordFile.open(this.file);
        Workspace workspace = workspace();
        try (OpenStore opened = stores().openToLook(workspace)) {
            if (!opened.get(Consolidations.class).done().contains(this.period)) {
                throw new UsageException(new Text(
                        this.period + " 还没有汇总；请先运行 duxue run --period " + this.period,
                        this.period + " is not consolidated; run duxue run --period " + this.period + " first"));
            }
            if (opened.get(ConsolidationPlan.class).isStale(this.period)) {
                throw new BusyException(new Text(
                        "没有审核：" + this.period + " 汇总后又有变化，数据已过期；请先运行 duxue run --period " + this.period,
                        "not audited: " + this.period
                                + " is stale, something changed since it was consolidated; run duxue run --period "
                                + this.period + " first"));
            }
            District asked = asked(workspace.contexts().registry(this.period).districts());
            DistrictFacts facts = opened.get(AuditService.class).facts(this.period, asked);
            List<Claim> claims = new Audit(facts).of(word.paragraphs());
            Map<Claim.Verdict, Long> counts = Audit.count(claims);
            AuditPrinter printer =
                    new AuditPrinter(this.file.getFileName().toString(), this.period, asked, claims, word.paragraphs());
            if (this.copy != null) {
                CommentedCopy.write(word, claims, console.isChinese(), target(this.copy));
            }
            if (!this.common.isJson()) {
                printer.table(console);
            }
            return answer(
                    counts.getOrDefault(Claim.Verdict.REFUTED, 0L) > 0 ? ExitCode.TO_CORRECT : ExitCode.DONE,
                    json -> printer.json(json.generator()));
        }
    }

    private Path target(Path asked) throws IOException {
        boolean isItself = Files.exists(asked) && Files.isSameFile(asked, this.file);
        if (isItself || !asked.getFileName().toString().endsWith(".docx")) {
            throw new UsageException(new Text(
                    "--copy " + asked + " 不能用：请写另一个 .docx 文件名，原文件不改动",
                    "--copy " + asked + " cannot be written: name another .docx file, the one audited is not changed"));
        }
        return asked;
    }

    private District asked(List<District> districts) {
        if (this.district == null) {
            if (districts.size() == 1) {
                return districts.get(0);
            }
            String codes = codes(districts);
            throw new UsageException(new Text(
                    "名录中有几个区县，请用 --district 指明其中一个：" + codes,
                    "the registry has several districts, name one of them with --district: " + codes));
        }
        return districts.stream()
                .filter(one -> one.code().equals(this.district))
                .findFirst()
                .orElseThrow(() -> new UsageException(new Text(
                        "名录中没有区县 " + this.district + "；现有：" + codes(districts),
                        "the registry has no district " + this.district + "; there are: " + codes(districts))));
    }

    private static String codes(List<District> districts) {
        return String.join(", ", districts.stream().map(District::code).toList());
    }
}
