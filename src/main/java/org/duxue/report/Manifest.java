package org.duxue.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.duxue.summary.Received;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code manifest.json}: out of what a folder was made, and the digest of every file in it. */
final class Manifest {

    static final String NAME = "manifest.json";
    static final String REPORT_LANGUAGE = "report_language";

    private final String programVersion;
    private final Policy policy;

    Manifest(String programVersion, Policy policy) {
        this.programVersion = programVersion;
        this.policy = policy;
    }

    void write(ResultFolder folder, Period period, District district, Words words, List<Received> received)
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
            inputs(received).forEach(version -> write(json, version));
            json.writeEndArray();
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

    private static List<Version> inputs(List<Received> received) {
        return received.stream()
                .flatMap(one -> Stream.of(one.effective(), one.refused()))
                .filter(java.util.Objects::nonNull)
                .<Version>map(java.util.Objects::requireNonNull)
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
        json.writeStringProperty("sha256", version.sha256());
        json.writeStringProperty("status", version.status().key());
        json.writeNumberProperty("rows_read", version.rows().read());
        json.writeNumberProperty("rows_accepted", version.rows().accepted());
        json.writeNumberProperty("rows_rejected", version.rows().rejected());
        json.writeNumberProperty("rows_skipped", version.rows().skipped());
        json.writeEndObject();
    }
}
