package org.duxue.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void theEnvironmentOverridesTheFileAndTheFileTheDefaults() throws IOException {
        write("input: drop\nschedule:\n  rescan: 5s\n  settle: 2m\n");

        Settings chosen = Settings.read(this.home, Map.of("DUXUE_SCHEDULE_RESCAN", "1s"));

        assertThat(chosen.properties().schedule().rescan()).isEqualTo(Duration.ofSeconds(1));
        assertThat(chosen.properties().schedule().settle()).isEqualTo(Duration.ofMinutes(2));
        assertThat(chosen.properties().schedule().tries()).isEqualTo(3);
        assertThat(chosen.option("--input")).isEqualTo(this.home.resolve("drop").toString());
        assertThat(chosen.option("--output")).isNull();
    }

    @Test
    void aFileMayPutEverythingUnderDuxue() throws IOException {
        write("duxue:\n  schedule:\n    consolidate: 0 30 3 6 * *\n");

        assertThat(Settings.read(this.home, Map.of()).properties().schedule().consolidate())
                .hasToString("0 30 3 6 * *");
    }

    @Test
    void everyInvalidSettingIsReportedWithItsValueAndWhatIsValid() throws IOException {
        write("lang: fr\nschedule:\n  tries: 0\n");

        assertThatThrownBy(() -> Settings.read(this.home, Map.of("DUXUE_SCHEDULE_ZONE", "Shanghai")))
                .isInstanceOfSatisfying(
                        BadSettingException.class,
                        bad -> assertThat(bad.lines())
                                .extracting(line -> line.en())
                                .containsExactly(
                                        "lang 'fr' must be zh or en",
                                        "schedule.tries '0' must be a whole number from 1 to 100",
                                        "DUXUE_SCHEDULE_ZONE 'Shanghai' must be a time zone such as Asia/Shanghai"));
    }

    @Test
    void aSettingThatDoesNotExistIsRefused() throws IOException {
        write("schedule:\n  rescn: 5s\n");

        assertThatThrownBy(() -> Settings.read(this.home, Map.of()))
                .hasMessageStartingWith("there is no setting 'schedule.rescn'; expected one of input, output, state,");
    }

    @Test
    void aFileThatIsNotYamlIsRefused() throws IOException {
        write("schedule: [\n");

        assertThatThrownBy(() -> Settings.read(this.home, Map.of()))
                .hasMessageStartingWith(this.home.resolve("duxue.yml") + " cannot be read as YAML in UTF-8: ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SCHEDULE_RESCAN,      500ms,                     true
                    SCHEDULE_RESCAN,      50ms,                      false
                    SCHEDULE_RESCAN,      5,                         false
                    SCHEDULE_CONSOLIDATE, 0 0 2 5 * *,               true
                    SCHEDULE_CONSOLIDATE, 0 2 5 * *,                 false
                    SCHEDULE_PORT,        65535,                     true
                    SCHEDULE_PORT,        65536,                     false
                    SCHEDULE_CLOCK,       2023-07-05T02:00:00+08:00, true
                    SCHEDULE_CLOCK,       2023-07-05,                false
                    MAIL_OPERATOR,        name@example.org,          true
                    MAIL_OPERATOR,        name,                      false
                    MAIL_SECURITY,        ssl,                       false
                    LOG,                  json,                      true
                    """)
    void knowsWhatFits(Setting key, String value, boolean fits) throws IOException {
        Map<String, String> environment = Map.of(key.variable(), value);

        if (fits) {
            assertThat(Settings.read(this.home, environment).lines()).containsExactly(key.key() + ": " + value);
        } else {
            assertThatThrownBy(() -> Settings.read(this.home, environment))
                    .hasMessageStartingWith(key.variable() + " '" + value + "' must be ");
        }
    }

    @Test
    void everyNameIsBoundToAValueOfItsOwn() throws IOException {
        DuxueProperties defaults = Settings.defaults(this.home).properties();
        Map<String, String> others = Map.ofEntries(
                Map.entry("DUXUE_INPUT", "a"),
                Map.entry("DUXUE_OUTPUT", "b"),
                Map.entry("DUXUE_STATE", "c"),
                Map.entry("DUXUE_STORE_URL", "jdbc:postgresql://db/duxue"),
                Map.entry("DUXUE_STORE_USER", "u"),
                Map.entry("DUXUE_STORE_PASSWORD", "p"),
                Map.entry("DUXUE_BROKER_URL", "tcp://b:1"),
                Map.entry("DUXUE_BROKER_USER", "u"),
                Map.entry("DUXUE_BROKER_PASSWORD", "p"),
                Map.entry("DUXUE_BROKER_QUEUE", "q"),
                Map.entry("DUXUE_WORKERS_USE", "yes"),
                Map.entry("DUXUE_WORKERS_PART", "512k"),
                Map.entry("DUXUE_WORKERS_PATIENCE", "1h"),
                Map.entry("DUXUE_LANG", "en"),
                Map.entry("DUXUE_REPORT_LANG", "en"),
                Map.entry("DUXUE_LOG_FORMAT", "json"),
                Map.entry("DUXUE_SCHEDULE_CONSOLIDATE", "0 0 3 6 * *"),
                Map.entry("DUXUE_SCHEDULE_ZONE", "UTC"),
                Map.entry("DUXUE_SCHEDULE_RESCAN", "1s"),
                Map.entry("DUXUE_SCHEDULE_SETTLE", "1s"),
                Map.entry("DUXUE_SCHEDULE_TRIES", "4"),
                Map.entry("DUXUE_SCHEDULE_RETRY", "2s"),
                Map.entry("DUXUE_SCHEDULE_PORT", "0"),
                Map.entry("DUXUE_SCHEDULE_CLOCK", "2023-07-05T02:00:00+08:00"),
                Map.entry("DUXUE_MAIL_HOST", "h"),
                Map.entry("DUXUE_MAIL_PORT", "26"),
                Map.entry("DUXUE_MAIL_SECURITY", "tls"),
                Map.entry("DUXUE_MAIL_USERNAME", "u"),
                Map.entry("DUXUE_MAIL_PASSWORD", "p"),
                Map.entry("DUXUE_MAIL_FROM", "a@b"),
                Map.entry("DUXUE_MAIL_OPERATOR", "c@d"),
                Map.entry("DUXUE_MAIL_SCHOOLS", "s.csv"));

        assertThat(others).hasSize(Setting.values().length);
        for (Map.Entry<String, String> one : others.entrySet()) {
            assertThat(Settings.read(this.home, Map.ofEntries(one)).properties())
                    .as(one.getKey())
                    .isNotEqualTo(defaults);
        }
        assertThat(Settings.read(this.home, others)
                        .properties()
                        .workers()
                        .part()
                        .toKilobytes())
                .isEqualTo(512);
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfSettingsNamesEveryOne(Setting key) throws IOException {
        assertThat(Files.readString(Path.of("src/docs/settings.md")))
                .contains("| `" + key.key() + "` | `" + key.variable() + "` | ");
    }

    @Test
    void thePageOfSettingsGivesTheDefaults() throws IOException {
        Map<String, String> defaults = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/settings.md"))) {
            String[] cells = line.split(" \\| ", -1);
            if (cells.length > 3 && cells[2].startsWith("`")) {
                defaults.put(cells[1].replace("`", ""), cells[2].replace("`", ""));
            }
        }

        assertThat(defaults).isNotEmpty();
        assertThat(Settings.read(this.home, defaults).properties())
                .hasToString(Settings.defaults(this.home).properties().toString());
    }

    @Test
    void aMomentIsReadAsItIsWritten() throws IOException {
        write("schedule:\n  clock: 2023-07-05T02:00:00+08:00\n");

        assertThat(Settings.read(this.home, Map.of()).properties().schedule().clock())
                .isEqualTo(OffsetDateTime.parse("2023-07-05T02:00:00+08:00"));
    }

    @Test
    void aPasswordIsNotShown() throws IOException {
        write("mail:\n  password: secret\n");

        assertThat(Settings.read(this.home, Map.of()).lines()).containsExactly("mail.password: ***");
    }

    private void write(String text) throws IOException {
        Files.writeString(this.home.resolve("duxue.yml"), text);
    }
}
