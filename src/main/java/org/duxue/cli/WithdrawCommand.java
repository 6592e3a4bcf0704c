package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.cli.console.Console;
import org.duxue.intake.SubmissionKey;
import org.duxue.intake.SubmissionWithdrawal;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.intake.Versions;
import org.duxue.intake.Withdrawal;
import org.duxue.job.BusyException;
import org.duxue.job.ConsolidationWithdrawal;
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
import tools.jackson.core.JsonGenerator;

/** Withdraws a file that was sent by mistake, or the latest consolidation. */
@Command(
        name = "withdraw",
        description = {
            "撤回误报的文件：不再计入、不再读取，被它取代的重新采用；或撤回最近一次汇总（--period）",
            "take back a file that was sent by mistake: it no longer counts, and what it replaced counts again; or the latest consolidation (--period)"
        },
        footer = {
            "例：duxue withdraw 安全 2123000101 2023-06 --reason 报错了学校%n    duxue withdraw --period 2023-06",
            "Examples: duxue withdraw safety 2123000101 2023-06 --version 2 --reason \"wrong school\"%n"
                    + "          duxue withdraw --period 2023-06"
        })
final class WithdrawCommand extends DuxueCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = {"类别，如 safety 或 安全", "the kind, such as safety"})
    private @Nullable String kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SENDER",
            description = {"学校标识码或校名；执法为区县", "code or name of the school; of the district for enforcement"})
    private @Nullable String sender;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PERIOD",
            converter = PeriodOption.class,
            description = {"月份", "the month"})
    private @Nullable Period month;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = {"撤回第几版的文件（默认采用中的最新文件）", "of which version (default: the newest file that counts)"})
    private @Nullable Integer number;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = {"原因；撤回文件时必须写", "why; a file is not taken back without"})
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"撤回这个月的汇总（只能是最近一次）", "take back the consolidation of this month, the latest"})
    private @Nullable Period period;

    /** The standard options are declared one by one, because {@code --version} is the version of a file here. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = {"显示此帮助", "show this help message and exit"})
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Override
    int work(Console console) throws IOException {
        if (this.period != null) {
            if (this.kind != null || this.number != null) {
                throw wrongForm();
            }
            return consolidation(console, this.period);
        }
        if (this.kind == null || this.sender == null || this.month == null) {
            throw wrongForm();
        }
        if (this.reason.isBlank()) {
            throw new UsageException(new Text("请用 --reason 写明撤回的原因", "say with --reason why it is taken back"));
        }
        return file(console, new SubmissionName(this.kind, this.sender, this.month));
    }

    private static UsageException wrongForm() {
        return new UsageException(new Text(
                "请写 duxue withdraw 类别 报送单位 月份 --reason 原因，或 duxue withdraw --period 月份",
                "write duxue withdraw KIND SENDER PERIOD --reason TEXT, or duxue withdraw --period PERIOD"));
    }

    private int file(Console console, SubmissionName name) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            SubmissionWithdrawal withdrawal = opened.get(SubmissionWithdrawal.class);
            SubmissionKey key = name.among(
                    opened.get(Versions.class).submissions(),
                    workspace.contexts().registry(name.period()));
            Version file = this.number == null
                    ? newest(withdrawal, key)
                    : numbered(opened.get(Versions.class).of(key), withdrawal, this.number);
            SubmissionWithdrawal.Done done = withdrawal.withdraw(
                    file,
                    new Withdrawal(
                            file.id(),
                            this.reason.strip(),
                            System.getProperty("user.name", ""),
                            this.common.today().day()));
            SortedSet<Period> stale = stale(opened);
            print(console, done, stale);
            if (this.common.isJson()) {
                json(done, stale);
            }
            return ExitCode.DONE;
        }
    }

    private static Version newest(SubmissionWithdrawal withdrawal, SubmissionKey key) {
        List<Version> counting = withdrawal.counting(key);
        if (counting.isEmpty()) {
            throw new UsageException(new Text(
                    "“" + words(key) + "”没有采用中的文件，无可撤回",
                    "no file of '" + key + "' counts: there is nothing to take back"));
        }
        return counting.get(counting.size() - 1);
    }

    private static Version numbered(List<Version> all, SubmissionWithdrawal withdrawal, int number) {
        Version version = all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> noVersion(all, number));
        String key = version.key().toString();
        if (version.status() == VersionStatus.REJECTED) {
            throw new UsageException(new Text(
                    "“" + words(version.key()) + "”第 " + number + " 版已被退回，没有计入，无需撤回",
                    "version " + number + " of '" + key
                            + "' was rejected and does not count: there is nothing to take back"));
        }
        if (!version.isFile()) {
            throw new UsageException(
                    new Text(
                            "“" + words(version.key()) + "”第 " + number + " 版不是收到的文件，而是撤回之后的状态；请写文件的版本号",
                            "version " + number + " of '" + key
                                    + "' is no file that came but what counted after one was taken back; give the version of a file"));
        }
        if (withdrawal.isWithdrawn(version)) {
            throw new UsageException(new Text(
                    "“" + words(version.key()) + "”第 " + number + " 版的文件已经撤回",
                    "the file of version " + number + " of '" + key + "' was taken back already"));
        }
        return version;
    }

    private static UsageException noVersion(List<Version> all, int number) {
        SubmissionKey key = all.get(0).key();
        String numbers = all.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining(", "));
        return new UsageException(new Text(
                "“" + words(key) + "”没有第 " + number + " 版；现有 " + numbers,
                "there is no version " + number + " of '" + key + "'; there are " + numbers));
    }

    private static String words(SubmissionKey key) {
        return key.kind().label() + " " + key.sender() + " " + key.period();
    }

    private static SortedSet<Period> stale(OpenStore opened) {
        ConsolidationPlan plan = opened.get(ConsolidationPlan.class);
        SortedSet<Period> stale = new TreeSet<>(opened.get(Consolidations.class).done());
        stale.removeIf(month -> !plan.isStale(month));
        return stale;
    }

    private void print(Console console, SubmissionWithdrawal.Done done, SortedSet<Period> stale) {
        Version file = done.file();
        console.print(
                "已撤回：" + words(file.key()) + " 第 " + file.number() + " 版 " + file.relativePath(),
                "taken back: " + file.key() + " version " + file.number() + ", " + file.relativePath());
        List<Version> parts = done.now().parts();
        String names = parts.stream().map(Version::relativePath).collect(Collectors.joining(", "));
        console.print(
                parts.isEmpty() ? "现在没有采用的文件" : "现在采用（第 " + done.now().number() + " 版）：" + names,
                parts.isEmpty()
                        ? "no file counts now"
                        : "what counts now (version " + done.now().number() + "): " + names);
        if (!stale.isEmpty()) {
            String months = stale.stream().map(Period::toString).collect(Collectors.joining(", "));
            console.print(
                    "需要重新汇总：" + months + "（duxue run --period " + stale.last() + "）",
                    "to be consolidated again: " + months + " (duxue run --period " + stale.last() + ")");
        }
    }

    private void json(SubmissionWithdrawal.Done done, SortedSet<Period> stale) {
        answer(ExitCode.DONE, printer -> {
            JsonGenerator json = printer.generator();
            json.writeStringProperty("kind", done.file().key().kind().key());
            json.writeStringProperty("sender", done.file().key().sender());
            json.writeStringProperty("period", done.file().key().period().toString());
            json.writeNumberProperty("withdrawn", done.file().number());
            json.writeStringProperty("file", done.file().relativePath());
            json.writeNumberProperty("version", done.now().number());
            json.writeArrayPropertyStart("counting");
            done.now().parts().forEach(part -> json.writeString(part.relativePath()));
            json.writeEndArray();
            json.writeArrayPropertyStart("stale");
            stale.forEach(month -> json.writeString(month.toString()));
            json.writeEndArray();
        });
    }

    private int consolidation(Console console, Period taken) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = open(workspace, console)) {
            refuseUnlessLatest(opened.get(Consolidations.class).done(), taken);
            Path aside = opened.get(ConsolidationWithdrawal.class)
                    .withdraw(
                            taken,
                            this.reason.strip(),
                            System.getProperty("user.name", ""),
                            this.common.today().day());
            console.print(
                    "已撤回 " + taken + " 的汇总：台账回到此前的状态，结果移到 " + aside,
                    "the consolidation of " + taken
                            + " is taken back: the ledger is as it was before, the results are in " + aside);
            return answer(ExitCode.DONE, json -> {
                json.generator().writeStringProperty("period", taken.toString());
                json.generator().writeStringProperty("results", aside.toString());
            });
        }
    }

    private static void refuseUnlessLatest(SortedSet<Period> done, Period taken) {
        if (!done.contains(taken)) {
            String latest = done.isEmpty() ? "" : done.last().toString();
            throw new UsageException(new Text(
                    taken + " 尚未汇总，无可撤回" + (latest.isEmpty() ? "" : "；最近汇总的是 " + latest),
                    taken + " is not consolidated: there is nothing to take back"
                            + (latest.isEmpty() ? "" : "; the latest is " + latest)));
        }
        if (!done.last().equals(taken)) {
            String later = done.tailSet(taken).stream()
                    .filter(month -> !month.equals(taken))
                    .map(Period::toString)
                    .collect(Collectors.joining(", "));
            throw new BusyException(new Text(
                    "没有撤回 " + taken + "：以后的月份 " + later + " 是接着它汇总的；请先撤回 duxue withdraw --period " + done.last(),
                    taken + " was not taken back: the later months " + later
                            + " go on from it; take those back first, duxue withdraw --period " + done.last()));
        }
    }
}
