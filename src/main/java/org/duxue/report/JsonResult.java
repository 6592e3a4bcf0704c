package org.duxue.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** {@code summary.json}: the tables as arrays of objects, for programs. Figures are strings, so that none loses a digit. */
final class JsonResult implements AutoCloseable {

    static final String NAME = "summary.json";

    private static final Set<String> COUNTS = Set.of(
            "schools_counted",
            "schools_expected",
            "rows",
            "rows_rejected",
            "version",
            "rejected_version",
            "students",
            "n");

    private static final int BUFFER = 1 << 16;

    private final JsonGenerator json;
    private final Map<String, SerializedString> names = new HashMap<>();

    private JsonResult(JsonGenerator json) {
        this.json = json;
    }

    static JsonResult create(Path file, Period period, District district) throws IOException {
        return new JsonResult(begin(file, period, district));
    }

    /** The result as it may leave the district, where figures can be suppressed. */
    static JsonResult createPublic(Path file, Period period, District district) throws IOException {
        JsonGenerator json = begin(file, period, district);
        json.writeStringProperty("edition", "public");
        return new JsonResult(json);
    }

    private static JsonGenerator begin(Path file, Period period, District district) throws IOException {
        JsonGenerator json = new JsonFactory()
                .createGenerator(
                        ObjectWriteContext.empty(), new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        json.writeStartObject();
        json.writeStringProperty("period", period.toString());
        json.writeStringProperty("as_of", period.asOf().toString());
        json.writeStringProperty("district_code", district.code());
        json.writeStringProperty("district_name", district.name());
        return json;
    }

    void table(String name, List<String> header, List<List<String>> rows) {
        begin(name);
        rows.forEach(cells -> row(header, cells));
        end();
    }

    void begin(String table) {
        this.json.writeArrayPropertyStart(table);
    }

    /** Writes a row; blank cells are null, counts are numbers. */
    void row(List<String> header, List<String> cells) {
        this.json.writeRaw('\n');
        this.json.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            String cell = cells.get(i);
            this.json.writeName(this.names.computeIfAbsent(name, SerializedString::new));
            if (cell.isEmpty()) {
                this.json.writeNull();
            } else if (COUNTS.contains(name)) {
                this.json.writeNumber(Long.parseLong(cell));
            } else {
                this.json.writeString(cell);
            }
        }
        this.json.writeEndObject();
    }

    void end() {
        this.json.writeEndArray();
    }

    @Override
    public void close() {
        this.json.writeEndObject();
        this.json.writeRaw('\n');
        this.json.close();
    }
}
