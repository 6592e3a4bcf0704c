package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.duxue.report.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code summary.json} conforms to its schema, and the schema accepts nothing else. */
@ExtendWith(SampleDesk.class)
class SummarySchemaTest {

    static List<String> faults(String json) {
        return schema().validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema() {
        try (InputStream text = Objects.requireNonNull(Publication.class.getResourceAsStream("summary.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException brokenJar) {
            throw new java.io.UncheckedIOException(brokenJar);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07", "2022-12", "2023-06"})
    void holdsForTheSample(String period, SharedDesk sample) {
        assertThat(faults(Desk.text(sample.desk().result(period, "230306", "summary.json"))))
                .isEmpty();
    }

    @Test
    void isWrittenForDraft202012() {
        assertThat(Objects.requireNonNull(schema().getSchemaNode().get("$schema"))
                        .asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    /** Changes that would break a reader, one per case. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"as_of"'                   | '"asof"'
            '"value":"42"'              | '"value":42'
            '"status":"met"'            | '"status":"good"'
            '"students":420'            | '"students":"420"'
            '"breakdown":null'          | '"breakdown":""'
            '"area":"pay"'              | '"area":"wages"'
            '"previous_value":null}'    | '"previous_value":null,"remark":"x"}'
            '"district_code":"230306"'  | '"district_code":"all"'
            """)
    void refusesAnyOtherForm(String written, String changed, SharedDesk sample) {
        String json = Desk.text(sample.desk().result("2023-06", "230306", "summary.json"));

        assertThat(json).contains(written);
        assertThat(faults(json.replaceFirst(java.util.regex.Pattern.quote(written), changed)))
                .isNotEmpty();
    }
}
