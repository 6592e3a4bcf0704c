package org.duxue.cli.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.duxue.intake.Checking;
import org.duxue.intake.IntakeReport;
import org.duxue.job.OperatorNotices;
import org.duxue.ledger.AppliedEntries;
import org.duxue.report.Publication;
import org.duxue.report.reply.TemplateFault;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The result of a command as one JSON object, for programs. */
public final class JsonPrinter {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), this.text);

    private JsonPrinter() {}

    /**
     * Prints a result.
     *
     * @param command the name of the command, with {@code duxue} before it
     * @param result writes the properties of the command
     */
    public static void result(PrintWriter out, String command, Consumer<JsonPrinter> result, int exit) {
        JsonPrinter printer = new JsonPrinter();
        printer.json.writeStartObject();
        printer.json.writeStringProperty("command", command.replaceFirst("^duxue ", ""));
        result.accept(printer);
        printer.json.writeNumberProperty("exit", exit);
        printer.json.writeEndObject();
        printer.json.close();
        out.println(printer.text);
    }

    public void files(IntakeReport report) {
        this.json.writeArrayPropertyStart("files");
        report.entries().forEach(entry -> entry(entry, entry.errors()));
        this.json.writeEndArray();
        this.json.writeNumberProperty("unchanged", report.unchanged());
        this.json.writeNumberProperty("superseded", report.superseded());
        this.json.writeNumberProperty("withdrawn", report.withdrawn());
        entries("standing", report.standing());
        this.json.writeArrayPropertyStart("waiting");
        report.waiting().forEach(this.json::writeString);
        this.json.writeEndArray();
    }

    /** Writes files and their problems as a list of this name. */
    public void entries(String name, List<IntakeReport.Entry> entries) {
        this.json.writeArrayPropertyStart(name);
        entries.forEach(entry -> entry(entry, entry.errors()));
        this.json.writeEndArray();
    }

    /** Writes files that were only checked, with all their problems. */
    public void checked(List<Checking.Checked> all) {
        this.json.writeArrayPropertyStart("files");
        all.forEach(checked -> entry(checked.entry(), checked.problems()));
        this.json.writeEndArray();
    }

    private void entry(IntakeReport.Entry entry, List<Problem> problems) {
        this.json.writeStartObject();
        this.json.writeStringProperty("file", entry.relativePath());
        this.json.writeStringProperty("sender", entry.sender());
        this.json.writeStringProperty("status", entry.status());
        this.json.writeNumberProperty("rows_accepted", entry.rows().accepted());
        this.json.writeNumberProperty("rows_rejected", entry.rows().rejected());
        this.json.writeNumberProperty("warnings", entry.warnings());
        this.json.writeArrayPropertyStart("problems");
        problems.forEach(this::problem);
        this.json.writeEndArray();
        this.json.writeEndObject();
    }

    private void problem(Problem problem) {
        this.json.writeStartObject();
        if (!problem.sheet().isEmpty()) {
            this.json.writeStringProperty("sheet", problem.sheet());
        }
        if (problem.row() > 0) {
            this.json.writeNumberProperty("row", problem.row());
        }
        this.json.writeStringProperty("column", problem.column());
        this.json.writeStringProperty("value", problem.value());
        this.json.writeStringProperty("type", problem.type().key());
        this.json.writeStringProperty("rule", problem.rule());
        this.json.writeStringProperty("severity", problem.severity().key());
        this.json.writeStringProperty("message_zh", problem.message().zh());
        this.json.writeStringProperty("message_en", problem.message().en());
        this.json.writeEndObject();
    }

    public void periods(List<Publication.Published> published) {
        this.json.writeArrayPropertyStart("periods");
        for (Publication.Published one : published) {
            this.json.writeStartObject();
            this.json.writeStringProperty("period", one.snapshot().period().toString());
            this.json.writeArrayPropertyStart("missing");
            for (Obligation received : OperatorNotices.lacking(one)) {
                this.json.writeStartObject();
                this.json.writeStringProperty("sender", received.sender());
                this.json.writeStringProperty("kind", received.kind().key());
                this.json.writeStringProperty("status", received.status().key());
                this.json.writeEndObject();
            }
            this.json.writeEndArray();
            questions(one.open());
            this.json.writeArrayPropertyStart("entries");
            one.entries().forEach(this::entries);
            this.json.writeEndArray();
            templates(one.templates());
            this.json.writeEndObject();
        }
        this.json.writeEndArray();
    }

    /** Writes the open questions. */
    public void questions(List<PeriodQuestions.Asked> open) {
        this.json.writeArrayPropertyStart("questions");
        for (PeriodQuestions.Asked asked : open) {
            this.json.writeStartObject();
            this.json.writeStringProperty("sender", asked.obligation().sender());
            this.json.writeStringProperty("kind", asked.obligation().kind().key());
            this.json.writeStringProperty("rule", asked.question().rule());
            this.json.writeStringProperty("key", asked.question().about().key());
            this.json.writeStringProperty("value", asked.question().about().value());
            this.json.writeStringProperty("state", asked.answered().state().key());
            this.json.writeEndObject();
        }
        this.json.writeEndArray();
    }

    public void templates(List<TemplateFault> faults) {
        this.json.writeArrayPropertyStart("templates");
        for (TemplateFault fault : faults) {
            this.json.writeStartObject();
            this.json.writeStringProperty("file", fault.file());
            this.json.writeStringProperty("message_zh", fault.line().zh());
            this.json.writeStringProperty("message_en", fault.line().en());
            this.json.writeEndObject();
        }
        this.json.writeEndArray();
    }

    private void entries(AppliedEntries applied) {
        this.json.writeStartObject();
        this.json.writeStringProperty("district", applied.district());
        this.json.writeStringProperty("source", applied.source());
        this.json.writeBooleanProperty("file_refused", applied.fileRefused());
        this.json.writeNumberProperty("refused", applied.refused());
        this.json.writeNumberProperty("to_check", applied.toCheck());
        this.json.writeArrayPropertyStart("problems");
        applied.problems().forEach(this::problem);
        this.json.writeEndArray();
        this.json.writeEndObject();
    }

    /** Prints why a command did nothing or failed. */
    public static void failure(PrintWriter out, String command, List<Text> lines, int exit) {
        result(
                out,
                command,
                printer -> {
                    printer.json.writeArrayPropertyStart("errors");
                    for (Text line : lines) {
                        printer.json.writeStartObject();
                        printer.json.writeStringProperty("message_zh", line.zh());
                        printer.json.writeStringProperty("message_en", line.en());
                        printer.json.writeEndObject();
                    }
                    printer.json.writeEndArray();
                },
                exit);
    }

    public JsonGenerator generator() {
        return this.json;
    }
}
