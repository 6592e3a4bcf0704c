package org.duxue.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code summary.json}: the tables as arrays of objects, for programs. Figures are strings, so that no digit is lost.
 */
final class JsonResult implements AutoCloseable {

    static final String NAME = "summary.json";

    private static final Set<String> COUNTS = Set.of(
            "schools_counted",
            "schools_expected",
            "schools_carried",
            "rows",
            "rows_rejected",
            "version",
            "rejected_version",
            "parts",
            "open_questions",
            "row",
            "students",
            "n");

    private static final int BUFFER = 1 << 16;

    private final JsonGenerator json;

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
        try (Table table = begin(name, header)) {
            rows.forEach(table::row);
        }
    }

    /** A table whose rows are written one by one. Nothing else may be written until it is closed. */
    Table begin(String name, List<String> header) {
        this.json.writeArrayPropertyStart(name);
        return new Table(header);
    }

    final class Table implements Closeable {

        private final SerializedString[] names;
        private final boolean[] areCounts;

        /** The cells of the previous row; a repeated value is encoded once. */
        private final @Nullable String[] above;

        private final @Nullable SerializedString[] encoded;

        private Table(List<String> header) {
            this.names = header.stream().map(SerializedString::new).toArray(SerializedString[]::new);
            this.areCounts = new boolean[this.names.length];
            this.above = new String[this.names.length];
            this.encoded = new SerializedString[this.names.length];
            for (int i = 0; i < this.areCounts.length; i++) {
                this.areCounts[i] = COUNTS.contains(header.get(i));
            }
        }

        /** Blank cells are null, counts are numbers. */
        void row(List<String> cells) {
            JsonGenerator json = JsonResult.this.json;
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < this.names.length; i++) {
                String cell = cells.get(i);
                json.writeName(this.names[i]);
                if (cell.isEmpty()) {
                    json.writeNull();
                } else if (this.areCounts[i]) {
                    json.writeNumber(Long.parseLong(cell));
                } else {
                    text(i, cell);
                }
            }
            json.writeEndObject();
        }

        private void text(int place, String cell) {
            SerializedString known = this.encoded[place];
            if (!cell.equals(this.above[place])) {
                this.above[place] = cell;
                this.encoded[place] = null;
                JsonResult.this.json.writeString(cell);
            } else if (known == null) {
                this.encoded[place] = new SerializedString(cell);
                JsonResult.this.json.writeString(cell);
            } else {
                JsonResult.this.json.writeString(known);
            }
        }

        @Override
        public void close() {
            JsonResult.this.json.writeEndArray();
        }
    }

    @Override
    public void close() {
        this.json.writeEndObject();
        this.json.writeRaw('\n');
        this.json.close();
    }
}
