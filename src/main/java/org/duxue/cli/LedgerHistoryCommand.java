package org.duxue.cli;

import java.io.IOException;
import java.util.List;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.LedgerPrinter;
import org.duxue.ledger.Entries;
import org.duxue.ledger.LedgerStore;
import org.duxue.ledger.Line;
import org.duxue.ledger.Remediation;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** The history of a line: its state at the end of each month, and the entries with who made them. */
@Command(
        name = "history",
        description = {"一条台账的经过", "show how a line stood in each month, and who entered what"})
final class LedgerHistoryCommand extends DuxueCommand {

    @Parameters(
            paramLabel = "ITEM",
            description = {"条目编号", "id of the line"})
    @SuppressWarnings("NullAway.Init")
    private String item;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = {"区县代码（不止一个区县有该条目时）", "district code, where more than one has a line of this id"})
    private @Nullable String district;

    @Override
    int work(Console console) throws IOException {
        Workspace workspace = workspace();
        try (OpenStore opened = stores().openToLook(workspace)) {
            List<LedgerStore.Dated> life = opened.get(LedgerStore.class).history(this.item).stream()
                    .filter(dated -> this.district == null
                            || dated.line().subject().districtCode().equals(this.district))
                    .toList();
            if (life.isEmpty()) {
                throw new UsageException(new Text(
                        "没有任何一期台账有条目“" + this.item + "”；duxue ledger 列出全部条目",
                        "no ledger has a line '" + this.item + "'; duxue ledger lists all"));
            }
            LedgerLines.refuseSeveral(
                    this.item, life.stream().map(LedgerStore.Dated::line).toList());
            Entries entries = opened.get(Entries.class);
            if (this.common.isJson()) {
                json(life, entries);
            } else {
                life.forEach(dated -> print(console, dated, entries));
            }
            return ExitCode.DONE;
        }
    }

    private void print(Console console, LedgerStore.Dated dated, Entries entries) {
        Line line = dated.line();
        String figures = line.measure().measured().toPlainString() + " / "
                + line.measure().target().toPlainString();
        console.print(
                dated.period() + "  " + line.state().label() + (line.unverified() ? "（未核实）" : "") + "  " + figures
                        + "  " + line.subject().problem() + "  时限 "
                        + line.handling().dueOn(),
                dated.period() + "  " + line.state().key() + (line.unverified() ? " (unverified)" : "") + "  " + figures
                        + "  " + line.subject().found().en() + "  due "
                        + line.handling().dueOn());
        if (!line.handling().evidenceFile().isEmpty()) {
            Text paper = LedgerPrinter.paper(line);
            console.print("    " + paper.zh(), "    " + paper.en());
        }
        for (Entries.Made made : made(dated, entries)) {
            String what = "    " + made.entered().by() + "  " + made.entered().at() + "  "
                    + made.entry().source() + "  " + made.entry().description();
            console.print(what, what);
        }
    }

    private List<Entries.Made> made(LedgerStore.Dated dated, Entries entries) {
        return entries.made(dated.period(), dated.line().subject().districtCode(), this.item);
    }

    private void json(List<LedgerStore.Dated> life, Entries entries) {
        answer(ExitCode.DONE, printer -> {
            JsonGenerator json = printer.generator();
            json.writeStringProperty("item_id", this.item);
            json.writeArrayPropertyStart("months");
            for (LedgerStore.Dated dated : life) {
                json.writeStartObject();
                json.writeStringProperty("period", dated.period().toString());
                json.writeStringProperty("state", dated.line().state().key());
                json.writeStringProperty(
                        "due_on", dated.line().handling().dueOn().toString());
                Remediation handling = dated.line().handling();
                json.writeStringProperty("evidence_file", handling.evidenceFile());
                json.writeStringProperty("evidence_sha256", handling.evidenceSha256());
                json.writeStringProperty("verified_by", handling.verifiedBy());
                json.writeArrayPropertyStart("entries");
                for (Entries.Made made : made(dated, entries)) {
                    json.writeStartObject();
                    json.writeStringProperty("by", made.entered().by());
                    json.writeStringProperty("at", made.entered().at().toString());
                    json.writeStringProperty("source", made.entry().source());
                    json.writeStringProperty("entered", made.entry().description());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
