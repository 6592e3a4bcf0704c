package org.duxue.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.proof.BalanceTerm;
import org.duxue.report.proof.LedgerShare;
import org.duxue.report.proof.Numbers;
import org.duxue.report.proof.Proof;
import org.duxue.report.proof.ProvenFigure;
import org.duxue.report.proof.ProvenSubmission;
import org.duxue.report.proof.PublishedCell;
import org.duxue.report.proof.RowShare;
import org.duxue.report.proof.UsedNorm;
import org.duxue.summary.Obligation;
import org.duxue.summary.Ratio;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a proof for programs: as JSON, or as one CSV line for every row that counts. */
public final class ProofTables {

    static final List<String> HEADER = List.of(
            "sender",
            "name",
            "kind",
            "figure",
            "breakdown",
            "file",
            "version",
            "sha256",
            "period_of_data",
            "row",
            "numerator",
            "denominator");

    private final Proof proof;
    private final boolean hasAmounts;

    public ProofTables(Proof proof) {
        this.proof = proof;
        this.hasAmounts = !isMeasureOfPeople(proof.cell().indicator());
    }

    /** The age of a guard, the score of a student or the wage of a person appears in no proof; only that they count. */
    private static boolean isMeasureOfPeople(@Nullable Indicator indicator) {
        return indicator != null
                && indicator.ratio()
                && (indicator.unit() == Unit.YEARS || indicator.unit() == Unit.SCORE || indicator.unit() == Unit.YUAN);
    }

    /**
     * Lines without a file come from the ledger, or are amounts that exist without any row or are computed from the
     * rows of others.
     */
    public void csv(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        for (ProvenSubmission one : this.proof.submissions()) {
            Stream.concat(Stream.of(one.figure()), one.from().stream())
                    .forEach(figure -> lines.addAll(lines(one, figure)));
        }
        lines.forEach(line -> out.println(CSVFormat.RFC4180.format(line.toArray())));
    }

    private List<List<String>> lines(ProvenSubmission one, ProvenFigure figure) {
        List<List<String>> lines = new ArrayList<>();
        boolean worked = !figure.addsUp();
        Figure value = figure.value() == null ? Figure.ZERO : figure.value();
        if (worked || isPresent(figure.withoutRows())) {
            Figure fixed = worked ? value : figure.withoutRows();
            lines.add(
                    line(one, figure, null, "", Numbers.plain(fixed.numerator()), Numbers.plain(fixed.denominator())));
        }
        for (RowShare row : worked ? List.<RowShare>of() : figure.rows()) {
            lines.add(line(
                    one,
                    figure,
                    one.sources().get(row.source()),
                    String.valueOf(row.row()),
                    this.hasAmounts ? Numbers.plain(row.share().numerator()) : "",
                    Numbers.plain(row.share().denominator())));
        }
        for (LedgerShare hazard : worked ? List.<LedgerShare>of() : figure.ofLedger()) {
            lines.add(line(
                    one,
                    figure,
                    null,
                    hazard.item(),
                    Numbers.plain(hazard.share().numerator()),
                    Numbers.plain(hazard.share().denominator())));
        }
        return lines;
    }

    private static boolean isPresent(Figure figure) {
        return figure.numerator().signum() != 0 || figure.denominator().signum() != 0;
    }

    private static List<String> line(
            ProvenSubmission one,
            ProvenFigure figure,
            ProvenSubmission.@Nullable Source source,
            String row,
            String numerator,
            String denominator) {
        Obligation obligation = one.obligation();
        return List.of(
                obligation.sender(),
                obligation.senderName(),
                obligation.kind().key(),
                figure.key().indicator(),
                figure.key().breakdown(),
                source == null ? "" : source.file(),
                source == null ? "" : String.valueOf(source.version()),
                source == null ? "" : source.sha256(),
                source == null ? "" : source.period().toString(),
                row,
                numerator,
                denominator);
    }

    public void json(JsonGenerator json) {
        PublishedCell cell = this.proof.cell();
        json.writeStringProperty("period", cell.name().period().toString());
        json.writeStringProperty("district_code", cell.name().district());
        json.writeStringProperty("school_code", cell.name().school());
        json.writeStringProperty("file", cell.table().file());
        json.writeStringProperty("indicator", cell.key());
        json.writeStringProperty("breakdown", cell.name().breakdown());
        json.writeName("published");
        json.writeStartObject();
        cell.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> json.writeStringProperty(one.getKey(), one.getValue()));
        json.writeEndObject();
        json.writeStringProperty("definition_zh", this.proof.definition().says().zh());
        json.writeStringProperty("definition_en", this.proof.definition().says().en());
        json.writeArrayPropertyStart("formula");
        this.proof.formula().forEach(step -> json.writeString(step.en()));
        json.writeEndArray();
        norms(json);
        json.writeArrayPropertyStart("submissions");
        this.proof.submissions().forEach(one -> submission(json, one));
        json.writeEndArray();
        json.writeArrayPropertyStart("balance");
        this.proof.balance().forEach(term -> term(json, term));
        json.writeEndArray();
        json.writeArrayPropertyStart("missing");
        this.proof.missing().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("sender", one.sender());
            json.writeStringProperty("kind", one.kind().key());
            json.writeStringProperty("status", one.status().key());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeBooleanProperty("holds", this.proof.holds());
    }

    private void norms(JsonGenerator json) {
        json.writeArrayPropertyStart("norms");
        for (UsedNorm norm : this.proof.norms()) {
            json.writeStartObject();
            json.writeStringProperty("key", norm.key());
            json.writeStringProperty("value", norm.value());
            json.writeStringProperty("unit", norm.unit());
            json.writeStringProperty("document", norm.document());
            json.writeStringProperty("article", norm.article());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void submission(JsonGenerator json, ProvenSubmission one) {
        json.writeStartObject();
        json.writeStringProperty("sender", one.obligation().sender());
        json.writeStringProperty("name", one.obligation().senderName());
        json.writeStringProperty("kind", one.obligation().kind().key());
        json.writeBooleanProperty("carried", !one.obligation().isFresh());
        json.writeArrayPropertyStart("files");
        for (ProvenSubmission.Source source : one.sources()) {
            json.writeStartObject();
            json.writeStringProperty("file", source.file());
            json.writeNumberProperty("version", source.version());
            json.writeStringProperty("sha256", source.sha256());
            json.writeStringProperty("period", source.period().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("figure");
        figure(json, one.figure());
        json.writeArrayPropertyStart("from");
        one.from().forEach(figure -> figure(json, figure));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(JsonGenerator json, ProvenFigure figure) {
        Figure value = figure.value();
        json.writeStartObject();
        json.writeStringProperty("figure", figure.key().indicator());
        json.writeStringProperty("breakdown", figure.key().breakdown());
        json.writeStringProperty("numerator", value == null ? "" : Numbers.plain(value.numerator()));
        json.writeStringProperty("denominator", value == null ? "" : Numbers.plain(value.denominator()));
        json.writeStringProperty(
                "numerator_without_rows", Numbers.plain(figure.withoutRows().numerator()));
        json.writeStringProperty(
                "denominator_without_rows", Numbers.plain(figure.withoutRows().denominator()));
        json.writeBooleanProperty("rows_add_up", figure.addsUp());
        rows(json, "rows_of_numerator", figure.ofNumerator());
        rows(json, "rows_of_denominator", figure.ofDenominator());
        json.writeArrayPropertyStart("open_in_ledger");
        figure.ofLedger().forEach(hazard -> json.writeString(hazard.item()));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** If there are several files, the rows are prefixed with the position of their file. */
    private static void rows(JsonGenerator json, String name, List<RowShare> rows) {
        json.writeArrayPropertyStart(name);
        for (RowShare row : rows) {
            if (row.source() == 0) {
                json.writeNumber(row.row());
            } else {
                json.writeString(row.source() + ":" + row.row());
            }
        }
        json.writeEndArray();
    }

    private static void term(JsonGenerator json, BalanceTerm term) {
        Ratio amount = term.balance().amount();
        Ratio value = term.balance().value();
        json.writeStartObject();
        json.writeStringProperty("school_code", term.balance().school().code());
        json.writeStringProperty("indicator", term.balance().indicator().key());
        json.writeNumberProperty("students", term.balance().students());
        json.writeStringProperty("amount", amount == null ? "" : Numbers.plain(amount));
        json.writeStringProperty("value", value == null ? "" : Numbers.plain(value));
        json.writeStringProperty("target", Numbers.plain(term.balance().target()));
        json.writeBooleanProperty("met", term.balance().isMet());
        json.writeStringProperty("share", term.share());
        json.writeEndObject();
    }
}
