package org.duxue.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.IntakePrinter;
import org.duxue.cli.console.OutlookPrinter;
import org.duxue.cli.console.QuestionPrinter;
import org.duxue.cli.console.RecentJobsPrinter;
import org.duxue.cli.console.ServiceStatusPrinter;
import org.duxue.cli.console.TextTable;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.IntakeRuns;
import org.duxue.intake.Versions;
import org.duxue.intake.Withdrawal;
import org.duxue.intake.Withdrawals;
import org.duxue.job.ConsolidationWithdrawal;
import org.duxue.job.JobHistory;
import org.duxue.job.OperatorNotices;
import org.duxue.registry.District;
import org.duxue.report.Edition;
import org.duxue.report.Editions;
import org.duxue.service.ServiceStatus;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.SubmissionCollector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Which submissions each sender has made, which are missing, and the last runs. */
@Command(
        name = "status",
        description = {"谁报送了什么、缺什么、最近的运行", "show who has sent what, what is missing, and the last runs"})
final class StatusCommand extends DuxueCommand {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份（默认最近一个有报送的月份）", "the month (default: the latest with submissions)"})
    private @Nullable Period period;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = stores().openToLook(workspace)) {
            SortedSet<Period> months = new TreeSet<>(opened.get(Versions.class).periods());
            months.addAll(opened.get(Consolidations.class).done());
            Period shown = this.period != null ? this.period : months.isEmpty() ? null : months.last();
            List<IntakeReport.Entry> refused = opened.get(IntakeRuns.class).refusedWithoutSubmission();
            if (shown == null) {
                return nothing(console, workspace, refused);
            }
            PeriodSnapshot snapshot = opened.get(SubmissionCollector.class).gather(shown);
            ServiceStatusPrinter service = new ServiceStatusPrinter(
                    ServiceStatus.of(workspace.folders(), settings().schedule(), opened));
            List<Obligation> lacking = lacking(snapshot);
            List<PeriodQuestions.Asked> open = opened.get(PeriodQuestions.class).open(snapshot);
            boolean isDone = lacking.isEmpty() && open.isEmpty() && refused.isEmpty();
            int exit = isDone ? ExitCode.DONE : ExitCode.TO_CORRECT;
            if (this.common.isJson()) {
                json(opened, months, new Shown(snapshot, open, refused), service, exit);
            } else {
                months(console, opened, months);
                submissions(console, snapshot);
                withdrawn(console, opened.get(Withdrawals.class).of(shown));
                RecentJobsPrinter.print(console, opened.get(JobHistory.class).recent());
                late(console, snapshot, lacking);
                new IntakePrinter(console, workspace.folders()).refused(refused);
                new QuestionPrinter(console).warn(shown, open);
                service.print(console);
                OutlookPrinter.print(
                        console,
                        workspace.contexts().policy(),
                        this.common.today().day());
            }
            return exit;
        }
    }

    /** The status of one month. */
    private record Shown(PeriodSnapshot snapshot, List<PeriodQuestions.Asked> open, List<IntakeReport.Entry> refused) {}

    private int nothing(Console console, Workspace workspace, List<IntakeReport.Entry> refused) {
        int exit = refused.isEmpty() ? ExitCode.DONE : ExitCode.TO_CORRECT;
        if (refused.isEmpty()) {
            console.print("还没有任何报送", "there are no submissions yet");
        } else {
            console.print("还没有可以计入的报送：收到的文件都已退回", "no submission counts yet: every file that came was refused");
        }
        if (this.common.isJson()) {
            answer(exit, printer -> {
                printer.generator().writeArrayPropertyStart("months");
                printer.generator().writeEndArray();
                printer.entries("refused", refused);
            });
        } else {
            new IntakePrinter(console, workspace.folders()).refused(refused);
        }
        return exit;
    }

    private static List<Obligation> lacking(PeriodSnapshot snapshot) {
        List<Obligation> lacking = new ArrayList<>();
        for (District district : snapshot.districts()) {
            snapshot.of(district).stream().filter(OperatorNotices::isLacking).forEach(lacking::add);
        }
        return lacking;
    }

    private static void late(Console console, PeriodSnapshot snapshot, List<Obligation> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        console.warn("", "");
        console.warn(
                snapshot.period() + " 待催报（" + lacking.size() + "）",
                "to be reminded for " + snapshot.period() + " (" + lacking.size() + ")");
        for (Obligation one : lacking) {
            String who = "  " + one.sender() + " " + one.senderName() + " ";
            console.warn(
                    who + one.kind().label() + "：" + one.status().label(),
                    who + one.kind().key() + ": " + one.status().key());
        }
    }

    private static void months(Console console, OpenStore opened, SortedSet<Period> months) throws IOException {
        SortedSet<Period> done = opened.get(Consolidations.class).done();
        for (Period month : months) {
            boolean stale =
                    done.contains(month) && opened.get(ConsolidationPlan.class).isStale(month);
            if (done.contains(month)) {
                console.print(
                        month + (stale ? " 已过期，需要重新汇总" : " 已汇总"),
                        month + (stale ? " stale, to be redone" : " consolidated"));
            } else {
                String day = opened.get(ConsolidationWithdrawal.class).lastOf(month);
                console.print(
                        month + " 未汇总" + (day.isEmpty() ? "" : "（汇总已于 " + day + " 撤回）"),
                        month + " not consolidated" + (day.isEmpty() ? "" : " (taken back on " + day + ")"));
            }
            sealed(console, opened, month);
        }
    }

    private static void sealed(Console console, OpenStore opened, Period month) throws IOException {
        for (Sealed one : sealed(opened, month)) {
            String which = month + " " + one.district();
            if (one.errata() == 0) {
                console.print(
                        which + " 已封存为第 " + one.newest().number() + " 版",
                        which + " is sealed as edition " + one.newest().number());
            } else {
                console.warn(
                        which + " 已封存为第 " + one.newest().number() + " 版；其中 " + one.errata()
                                + " 处数字或语句已不成立，见 errata.csv",
                        which + " is sealed as edition " + one.newest().number() + "; " + one.errata()
                                + " figures or sentences of it do not hold any more, see errata.csv");
            }
        }
    }

    private static void submissions(Console console, PeriodSnapshot snapshot) {
        boolean zh = console.isChinese();
        TextTable table = new TextTable(
                zh
                        ? List.of("代码", "名称", "类别", "情况", "版本", "数据月份", "行数", "错误行")
                        : List.of("code", "name", "kind", "status", "version", "data of", "rows", "in error"),
                List.of(false, false, false, false, true, false, true, true));
        for (District district : snapshot.districts()) {
            for (Obligation received : snapshot.of(district)) {
                if (received.due()) {
                    table.row(cells(received, zh));
                }
            }
        }
        console.print("", "");
        console.print(snapshot.period() + " 报送情况", "submissions of " + snapshot.period());
        table.lines().forEach(line -> console.print(line, line));
    }

    private static void withdrawn(Console console, List<Withdrawals.WithdrawnFile> all) {
        for (Withdrawals.WithdrawnFile one : all) {
            Withdrawal why = one.why();
            console.print(
                    "已撤回：" + one.key().kind().label() + " " + one.key().sender() + " 第 " + one.number() + " 版 "
                            + one.file() + "（" + why.day() + "，" + why.reason() + "）",
                    "taken back: " + one.key().kind().key() + " " + one.key().sender() + " version " + one.number()
                            + ", " + one.file() + " (" + why.day() + ": " + why.reason() + ")");
        }
    }

    /** The status of a submission; a newer refused version is mentioned as well. */
    private static String status(Obligation received, boolean zh) {
        String status = zh ? received.status().label() : received.status().key();
        if (received.isProgramFault()) {
            return status + (zh ? "，新报送程序出错" : ", program failed over newer one");
        }
        boolean isNewerRefused = received.effective() != null && received.refused() != null;
        return isNewerRefused ? status + (zh ? "，新报送被退回" : ", newer one rejected") : status;
    }

    private static List<String> cells(Obligation received, boolean zh) {
        var version = received.effective() == null ? received.refused() : received.effective();
        return List.of(
                received.sender(),
                received.senderName(),
                zh ? received.kind().label() : received.kind().key(),
                status(received, zh),
                version == null ? "" : String.valueOf(version.number()),
                received.effective() == null
                        ? ""
                        : received.effective().key().period().toString(),
                version == null ? "" : String.valueOf(version.rows().data()),
                version == null ? "" : String.valueOf(version.rows().rejected()));
    }

    private void json(OpenStore opened, SortedSet<Period> months, Shown shown, ServiceStatusPrinter service, int exit)
            throws IOException {
        PeriodSnapshot snapshot = shown.snapshot();
        List<Sealed> sealed = new ArrayList<>();
        for (Period month : months) {
            sealed.addAll(sealed(opened, month));
        }
        answer(exit, printer -> {
            JsonGenerator json = printer.generator();
            months(json, opened, months);
            editions(json, sealed);
            json.writeStringProperty("period", snapshot.period().toString());
            json.writeArrayPropertyStart("submissions");
            for (District district : snapshot.districts()) {
                for (Obligation received : snapshot.of(district)) {
                    json.writeStartObject();
                    json.writeStringProperty("district", district.code());
                    json.writeStringProperty("sender", received.sender());
                    json.writeStringProperty("kind", received.kind().key());
                    json.writeStringProperty("status", received.status().key());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            printer.questions(shown.open());
            printer.entries("refused", shown.refused());
            withdrawn(json, opened.get(Withdrawals.class).of(snapshot.period()));
            service.write(json);
        });
    }

    private static void months(JsonGenerator json, OpenStore opened, SortedSet<Period> months) {
        SortedSet<Period> done = opened.get(Consolidations.class).done();
        json.writeArrayPropertyStart("months");
        for (Period month : months) {
            json.writeStartObject();
            json.writeStringProperty("period", month.toString());
            json.writeBooleanProperty("consolidated", done.contains(month));
            json.writeBooleanProperty(
                    "stale",
                    done.contains(month) && opened.get(ConsolidationPlan.class).isStale(month));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The newest sealed edition of a month and the number of its figures that no longer apply. */
    private record Sealed(Period month, String district, Edition newest, int errata) {}

    private static List<Sealed> sealed(OpenStore opened, Period month) throws IOException {
        Editions editions = opened.get(Editions.class);
        List<Sealed> sealed = new ArrayList<>();
        for (District district :
                opened.get(SubmissionCollector.class).gather(month).districts()) {
            Edition newest = editions.newest(month, district.code()).orElse(null);
            if (newest != null) {
                sealed.add(new Sealed(month, district.code(), newest, editions.errata(month, district.code())));
            }
        }
        return sealed;
    }

    private static void editions(JsonGenerator json, List<Sealed> sealed) {
        json.writeArrayPropertyStart("editions");
        for (Sealed one : sealed) {
            json.writeStartObject();
            json.writeStringProperty("period", one.month().toString());
            json.writeStringProperty("district", one.district());
            json.writeNumberProperty("edition", one.newest().number());
            json.writeNumberProperty("errata", one.errata());
            json.writeStringProperty("folder", one.newest().folder().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void withdrawn(JsonGenerator json, List<Withdrawals.WithdrawnFile> all) {
        json.writeArrayPropertyStart("withdrawn");
        for (Withdrawals.WithdrawnFile one : all) {
            json.writeStartObject();
            json.writeStringProperty("sender", one.key().sender());
            json.writeStringProperty("kind", one.key().kind().key());
            json.writeNumberProperty("version", one.number());
            json.writeStringProperty("file", one.file());
            json.writeStringProperty("withdrawn_on", one.why().day().toString());
            json.writeStringProperty("reason", one.why().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
