package org.duxue.run.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChosenTest {

    @TempDir
    Path home;

    @Test
    void theEnvironmentStandsOverTheFileAndTheFileOverTheDefaults() throws IOException {
        write("input: drop\nschedule:\n  rescan: 5s\n  settle: 2m\n");

        Chosen chosen = Chosen.read(this.home, Map.of("DUXUE_SCHEDULE_RESCAN", "1s"));

        assertThat(chosen.duration(Key.SCHEDULE_RESCAN)).isEqualTo(Duration.ofSeconds(1));
        assertThat(chosen.duration(Key.SCHEDULE_SETTLE)).isEqualTo(Duration.ofMinutes(2));
        assertThat(chosen.number(Key.SCHEDULE_TRIES)).isEqualTo(3);
        assertThat(chosen.option("--input")).isEqualTo(this.home.resolve("drop").toString());
        assertThat(chosen.option("--output")).isNull();
    }

    @Test
    void aFileMayPutEverythingUnderDuxue() throws IOException {
        write("duxue:\n  schedule:\n    consolidate: 0 30 3 6 * *\n");

        assertThat(Chosen.read(this.home, Map.of()).text(Key.SCHEDULE_CONSOLIDATE))
                .isEqualTo("0 30 3 6 * *");
    }

    @Test
    void everyBadSettingIsNamedWithItsValueAndWhatIsRight() throws IOException {
        write("lang: fr\nschedule:\n  tries: 0\n");

        assertThatThrownBy(() -> Chosen.read(this.home, Map.of("DUXUE_SCHEDULE_ZONE", "Shanghai")))
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

        assertThatThrownBy(() -> Chosen.read(this.home, Map.of()))
                .hasMessageStartingWith("there is no setting 'schedule.rescn'; expected one of input, output, state,");
    }

    @Test
    void aFileThatIsNoYamlIsRefused() throws IOException {
        write("schedule: [\n");

        assertThatThrownBy(() -> Chosen.read(this.home, Map.of()))
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
                    LOG_FORMAT,           json,                      true
                    """)
    void knowsWhatFits(Key key, String value, boolean fits) {
        assertThat(key.form().fits(value)).isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultFits(Key key) {
        assertThat(key.preset().isEmpty() || key.form().fits(key.preset())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfSettingsNamesEveryOneWithItsDefault(Key key) throws IOException {
        String preset = key.preset().isEmpty() ? "–" : "`" + key.preset() + "`";

        assertThat(Files.readString(Path.of("src/docs/settings.md")))
                .contains("| `" + key.key() + "` | `" + key.variable() + "` | " + preset + " |");
    }

    @Test
    void aMomentIsReadAsItIsWritten() throws IOException {
        write("schedule:\n  clock: 2023-07-05T02:00:00+08:00\n");

        assertThat(Chosen.read(this.home, Map.of()).given(Key.SCHEDULE_CLOCK)).contains("2023-07-05T02:00:00+08:00");
    }

    @Test
    void aPasswordIsNotShown() throws IOException {
        write("mail:\n  password: secret\n");

        assertThat(Chosen.read(this.home, Map.of()).lines()).containsExactly("mail.password: ***");
    }

    private void write(String text) throws IOException {
        Files.writeString(this.home.resolve("duxue.yml"), text);
    }
}
