package org.duxue.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.duxue.intake.Version;
import org.duxue.intake.Withdrawals;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.duxue.summary.Obligation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code manifest.json}: the inputs from which a folder was made, and the digest of every file in it. */
final class Manifest {

    static final String NAME = "manifest.json";
    static final String REPORT_LANGUAGE = "report_language";

    private final String programVersion;
    private final Policy policy;
    private final Withdrawals withdrawals;

    Manifest(String programVersion, Policy policy, Withdrawals withdrawals) {
        this.programVersion = programVersion;
        this.policy = policy;
        this.withdrawals = withdrawals;
    }

    void write(ResultFolder folder, Period period, District district, Words words, List<Obligation> obligation)
            throws IOException {
        SortedMap<String, String> outputs = folder.digests();
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(
                        ObjectWriteContext.empty(),
                        Files.newBufferedWriter(folder.file(NAME), StandardCharsets.UTF_8))) {
            json.writeStartObject();
            json.writeStringProperty("program_version", this.programVersion);
            json.writeStringProperty("standards_version", Standards.VERSION);
            json.writeStringProperty("period", period.toString());
            json.writeStringProperty("district_code", district.code());
            json.writeStringProperty(REPORT_LANGUAGE, words.language());
            writePolicy(json);
            json.writeArrayPropertyStart("inputs");
            inputs(obligation).forEach(version -> write(json, version));
            json.writeEndArray();
            writeWithdrawn(json, period, obligation);
            json.writeObjectPropertyStart("outputs");
            outputs.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writePolicy(JsonGenerator json) {
        json.writeObjectPropertyStart("policy");
        this.policy.content().forEach((district, values) -> {
            json.writeObjectPropertyStart(district.isEmpty() ? "all" : district);
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Files of the month that were withdrawn, if any. */
    private void writeWithdrawn(JsonGenerator json, Period period, List<Obligation> obligations) {
        List<Withdrawals.WithdrawnFile> all = this.withdrawals.of(period).stream()
                .filter(one -> obligations.stream()
                        .anyMatch(due -> due.kind() == one.key().kind()
                                && due.sender().equals(one.key().sender())))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("withdrawn");
        for (Withdrawals.WithdrawnFile one : all) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("kind", one.key().kind().key());
            json.writeStringProperty("sender", one.key().sender());
            json.writeNumberProperty("version", one.number());
            json.writeStringProperty("file", one.file());
            json.writeStringProperty("sha256", one.sha256());
            json.writeStringProperty("withdrawn_on", one.why().day().toString());
            json.writeStringProperty("reason", one.why().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Version> inputs(List<Obligation> obligation) {
        return obligation.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.effective()).flatMap(version -> version.parts().stream()),
                        Stream.ofNullable(one.refused())))
                .sorted(Comparator.<Version, String>comparing(
                                version -> version.key().toString())
                        .thenComparing(Version::number))
                .toList();
    }

    private static void write(JsonGenerator json, Version version) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("kind", version.key().kind().key());
        json.writeStringProperty("sender", version.key().sender());
        json.writeStringProperty("period", version.key().period().toString());
        json.writeNumberProperty("version", version.number());
        json.writeStringProperty("file", version.relativePath());
        if (!version.sheets().isEmpty()) {
            json.writeArrayPropertyStart("sheets");
            version.sheets().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeStringProperty("sha256", version.sha256());
        json.writeStringProperty("status", version.status().key());
        json.writeNumberProperty("rows_read", version.rows().read());
        json.writeNumberProperty("rows_accepted", version.rows().accepted());
        json.writeNumberProperty("rows_rejected", version.rows().rejected());
        json.writeNumberProperty("rows_skipped", version.rows().skipped());
        json.writeEndObject();
    }
}
