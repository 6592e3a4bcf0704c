package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON output of the commands. */
class JsonOutputTest {

    private static final String EQUIPMENT = "equipment_2123009001_2023-06.csv";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = Papers.completeIn(this.folder);
    }

    @Test
    void runWritesTheSameAsJson() throws IOException {
        Files.delete(this.desk.input().resolve(EQUIPMENT));
        this.desk.drop("staff_2123009001_2023-06.csv", "post,actual\nteacher,many\n");

        Desk.Said said = this.desk.call("run", "--period", "2023-06", "--json");
        JsonNode json = JsonMapper.shared().readTree(said.out());

        assertThat(json.get("command").asString()).isEqualTo("run");
        assertThat(json.get("exit").asInt()).isEqualTo(said.exit()).isEqualTo(3);
        assertThat(texts(json.get("files"), "status")).hasSize(12).containsOnlyOnce("rejected");
        assertThat(json.get("periods")).hasSize(1);
        assertThat(texts(json.get("periods").get(0).get("missing"), "kind")).containsExactly("equipment", "staff");
        assertThat(texts(json.get("periods").get(0).get("missing"), "status")).containsExactly("missing", "rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "consolidate --period 2023-06", "status", "status --period 2023-06"})
    void everyCommandWritesJson(String call) {
        List<String> words = new ArrayList<>(List.of(call.split(" ")));
        words.add("--json");

        Desk.Said said = this.desk.call(words.toArray(String[]::new));

        assertThat(JsonMapper.shared().readTree(said.out()).get("command").asString())
                .isEqualTo(words.get(0));
    }

    @Test
    void checkWritesJson() {
        Path file = this.desk.input().resolve(EQUIPMENT);
        this.desk.drop(EQUIPMENT, Papers.EQUIPMENT.replace("A2,furniture", "A2,chairs"));

        Desk.Said said = this.desk.call("check", file.toString(), "--json");
        JsonNode json = JsonMapper.shared().readTree(said.out());

        assertThat(json.get("exit").asInt()).isEqualTo(said.exit()).isEqualTo(3);
        assertThat(json.get("files").get(0).get("status").asString()).isEqualTo("partial");
        JsonNode problem = json.get("files").get(0).get("problems").get(0);
        assertThat(problem.get("row").asInt()).isEqualTo(3);
        assertThat(problem.get("type").asString()).isEqualTo("constraint-error");
    }

    private static List<String> texts(JsonNode array, String property) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.get(property).asString()));
        return texts;
    }
}
