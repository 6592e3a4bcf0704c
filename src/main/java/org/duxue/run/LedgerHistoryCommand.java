package org.duxue.run;

import java.io.IOException;
import java.util.List;
import org.duxue.ledger.Entries;
import org.duxue.ledger.LedgerStore;
import org.duxue.ledger.Line;
import org.duxue.shared.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** A line's life: how it stood at the end of each month, and what was entered by whom. */
@Command(
        name = "history",
        description = {"一条台账的经过", "how a line stood in each month, and what was entered by whom"})
final class LedgerHistoryCommand extends DuxueCommand {

    @Parameters(
            paramLabel = "ITEM",
            description = {"条目编号", "id of the line"})
    @SuppressWarnings("NullAway.Init")
    private String item;

    @Override
    int work(Terminal terminal) throws IOException {
        Installation installation = Installation.of(this.common.folders());
        try (Installation.Opened opened = installation.openToLook()) {
            List<LedgerStore.Dated> life = opened.get(LedgerStore.class).history(this.item);
            if (life.isEmpty()) {
                throw new WrongUseException(new Text(
                        "没有任何一期台账有条目“" + this.item + "”；duxue ledger 列出全部条目",
                        "no ledger has a line '" + this.item + "'; duxue ledger lists all"));
            }
            Entries entries = opened.get(Entries.class);
            if (this.common.isJson()) {
                json(life, entries);
            } else {
                life.forEach(dated -> tell(terminal, dated, entries));
            }
            return Exit.DONE;
        }
    }

    private void tell(Terminal terminal, LedgerStore.Dated dated, Entries entries) {
        Line line = dated.line();
        String figures = line.measure().measured().toPlainString() + " / "
                + line.measure().target().toPlainString();
        terminal.tell(
                dated.period() + "  " + line.state().label() + (line.unverified() ? "（未核实）" : "") + "  " + figures
                        + "  " + line.subject().problem() + "  时限 "
                        + line.handling().dueOn(),
                dated.period() + "  " + line.state().key() + (line.unverified() ? " (unverified)" : "") + "  " + figures
                        + "  " + line.subject().problem() + "  due "
                        + line.handling().dueOn());
        for (Entries.Made made : made(dated, entries)) {
            String what = "    " + made.entered().by() + "  " + made.entered().at() + "  "
                    + made.entry().source() + "  " + made.entry().said();
            terminal.tell(what, what);
        }
    }

    private List<Entries.Made> made(LedgerStore.Dated dated, Entries entries) {
        return entries.made(dated.period(), dated.line().subject().districtCode(), this.item);
    }

    private void json(List<LedgerStore.Dated> life, Entries entries) {
        try (JsonTelling telling = new JsonTelling(this.spec.commandLine().getOut(), "ledger history")) {
            JsonGenerator json = telling.generator();
            json.writeStringProperty("item_id", this.item);
            json.writeArrayPropertyStart("months");
            for (LedgerStore.Dated dated : life) {
                json.writeStartObject();
                json.writeStringProperty("period", dated.period().toString());
                json.writeStringProperty("state", dated.line().state().key());
                json.writeStringProperty(
                        "due_on", dated.line().handling().dueOn().toString());
                json.writeArrayPropertyStart("entries");
                for (Entries.Made made : made(dated, entries)) {
                    json.writeStartObject();
                    json.writeStringProperty("by", made.entered().by());
                    json.writeStringProperty("at", made.entered().at().toString());
                    json.writeStringProperty("source", made.entry().source());
                    json.writeStringProperty("entered", made.entry().said());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            telling.exit(Exit.DONE);
        }
    }
}
