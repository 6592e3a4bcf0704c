package org.duxue.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.intake.Versions;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Gathered;
import org.duxue.summary.Gathering;
import org.duxue.summary.PeriodAtWork;
import org.duxue.summary.Received;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who has sent what, what is missing, and the last runs. */
@Command(name = "status", description = "谁报送了什么、缺什么、最近的运行 / who has sent what, what is missing, the last runs")
final class StatusCommand extends DuxueCommand {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodOption.class,
            description = {"月份（默认最近一个有报送的月份）", "the month (default: the latest with submissions)"})
    private @Nullable Period period;

    @Override
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders());
        try (Installation.Opened opened = installation.openToLook()) {
            SortedSet<Period> months = new TreeSet<>(opened.get(Versions.class).periods());
            months.addAll(opened.get(Consolidations.class).done());
            Period shown = this.period != null ? this.period : months.isEmpty() ? null : months.last();
            if (shown == null) {
                nothing(terminal);
                return Exit.DONE;
            }
            Gathered gathered = opened.get(Gathering.class).gather(shown);
            Outlook outlook = Outlook.of(installation.folders(), Duxue.chosen(), opened);
            List<Received> lacking = lacking(gathered);
            if (this.common.isJson()) {
                json(opened, months, gathered, outlook, lacking.isEmpty() ? Exit.DONE : Exit.TO_CORRECT);
            } else {
                months(terminal, opened, months);
                submissions(terminal, gathered);
                RunsTelling.tell(terminal, opened.get(Runs.class).recent());
                late(terminal, gathered, lacking);
                outlook.tell(terminal);
            }
            return lacking.isEmpty() ? Exit.DONE : Exit.TO_CORRECT;
        }
    }

    private void nothing(Terminal terminal) {
        terminal.tell("还没有任何报送", "there are no submissions yet");
        if (this.common.isJson()) {
            try (JsonTelling telling = new JsonTelling(this.spec.commandLine().getOut(), "status")) {
                telling.generator().writeArrayPropertyStart("months");
                telling.generator().writeEndArray();
                telling.exit(Exit.DONE);
            }
        }
    }

    private static List<Received> lacking(Gathered gathered) {
        List<Received> lacking = new ArrayList<>();
        for (District district : gathered.districts()) {
            gathered.of(district).stream().filter(PeriodTelling::isLacking).forEach(lacking::add);
        }
        return lacking;
    }

    private static void late(Terminal terminal, Gathered gathered, List<Received> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        terminal.complain("", "");
        terminal.complain(
                gathered.period() + " 待催报（" + lacking.size() + "）",
                "to be reminded for " + gathered.period() + " (" + lacking.size() + ")");
        for (Received one : lacking) {
            String who = "  " + one.sender() + " " + one.senderName() + " ";
            terminal.complain(
                    who + one.kind().label() + "：" + one.status().label(),
                    who + one.kind().key() + ": " + one.status().key());
        }
    }

    private static void months(Terminal terminal, Installation.Opened opened, SortedSet<Period> months) {
        SortedSet<Period> done = opened.get(Consolidations.class).done();
        for (Period month : months) {
            boolean stale =
                    done.contains(month) && opened.get(PeriodAtWork.class).isStale(month);
            String zh = !done.contains(month) ? "未汇总" : stale ? "已过期，需要重新汇总" : "已汇总";
            String en = !done.contains(month) ? "not consolidated" : stale ? "stale, to be redone" : "consolidated";
            terminal.tell(month + " " + zh, month + " " + en);
        }
    }

    private static void submissions(Terminal terminal, Gathered gathered) {
        boolean zh = terminal.isChinese();
        TextTable table = new TextTable(
                zh
                        ? List.of("代码", "名称", "类别", "情况", "版本", "数据月份", "行数", "错误行")
                        : List.of("code", "name", "kind", "status", "version", "data of", "rows", "in error"),
                List.of(false, false, false, false, true, false, true, true));
        for (District district : gathered.districts()) {
            for (Received received : gathered.of(district)) {
                if (received.due()) {
                    table.row(cells(received, zh));
                }
            }
        }
        terminal.tell("", "");
        terminal.tell(gathered.period() + " 报送情况", "submissions of " + gathered.period());
        table.lines().forEach(line -> terminal.tell(line, line));
    }

    private static List<String> cells(Received received, boolean zh) {
        var version = received.effective() == null ? received.refused() : received.effective();
        return List.of(
                received.sender(),
                received.senderName(),
                zh ? received.kind().label() : received.kind().key(),
                zh ? received.status().label() : received.status().key(),
                version == null ? "" : String.valueOf(version.number()),
                received.effective() == null
                        ? ""
                        : received.effective().key().period().toString(),
                version == null ? "" : String.valueOf(version.rows().data()),
                version == null ? "" : String.valueOf(version.rows().rejected()));
    }

    private void json(
            Installation.Opened opened, SortedSet<Period> months, Gathered gathered, Outlook outlook, int exit) {
        try (JsonTelling telling = new JsonTelling(this.spec.commandLine().getOut(), "status")) {
            var json = telling.generator();
            SortedSet<Period> done = opened.get(Consolidations.class).done();
            json.writeArrayPropertyStart("months");
            for (Period month : months) {
                json.writeStartObject();
                json.writeStringProperty("period", month.toString());
                json.writeBooleanProperty("consolidated", done.contains(month));
                json.writeBooleanProperty(
                        "stale",
                        done.contains(month) && opened.get(PeriodAtWork.class).isStale(month));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("period", gathered.period().toString());
            json.writeArrayPropertyStart("submissions");
            for (District district : gathered.districts()) {
                for (Received received : gathered.of(district)) {
                    json.writeStartObject();
                    json.writeStringProperty("district", district.code());
                    json.writeStringProperty("sender", received.sender());
                    json.writeStringProperty("kind", received.kind().key());
                    json.writeStringProperty("status", received.status().key());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            outlook.write(json);
            telling.exit(exit);
        }
    }
}
