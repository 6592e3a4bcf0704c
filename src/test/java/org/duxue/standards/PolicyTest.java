package org.duxue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private final Standards standards = Standards.load();

    @TempDir
    Path folder;

    @Test
    void putsTheDistrictsValuesInPlaceOfTheNorms() throws IOException {
        Norms norms = norms("""
                # 城子河区
                targets:
                  fitness.excellent_rate: 12.5
                  safety.guards_over_age: none
                limits:
                  guard_age: 55
                windows:
                  staff: 0
                """, "230306");

        assertThat(norms.find("target.fitness.excellent_rate").orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(norms.find("target.safety.guards_over_age")).isEmpty();
        assertThat(norms.whole("limit.guard_age")).isEqualTo(55);
        assertThat(norms.whole("window.staff")).isZero();
        assertThat(norms.whole("window.fitness")).isEqualTo(12);
    }

    @Test
    void letsOneDistrictDiffer() throws IOException {
        String text = """
                limits:
                  guard_age: 55
                districts:
                  230306:
                    limits:
                      guard_age: 50
                  "230307":
                    targets:
                      fitness.excellent_rate: none
                """;

        assertThat(norms(text, "230306").whole("limit.guard_age")).isEqualTo(50);
        assertThat(norms(text, "230307").whole("limit.guard_age")).isEqualTo(55);
        assertThat(norms(text, "230307").find("target.fitness.excellent_rate")).isEmpty();
        assertThat(norms(text, "230302").find("target.fitness.excellent_rate")).isPresent();
        assertThat(policy(text).content())
                .hasToString(
                        "{={limit.guard_age=55}, 230306={limit.guard_age=50}, 230307={target.fitness.excellent_rate=none}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ufeff",
                "# nothing\n",
                "targets:\n",
                "targets: {}\n",
                "---\n",
                "\ufefflimits:\r\n",
                "districts:\n  230306:\n    adopt: {}\n"
            })
    void changesNothingWithoutValues(String text) throws IOException {
        assertThat(norms(text, "230306").fingerprint())
                .isEqualTo(this.standards.on(JUNE, Policy.none(), "230306").fingerprint());
    }

    @Test
    void listsEveryFaultWithItsLine() {
        assertThat(faults("""
                target:
                  x: 1
                limits:
                  guard_age: old
                  guard: 5
                  ledger_due_days: 30.5
                  row_errors_percent: none
                windows:
                  staff: -1
                districts:
                  城子河: {}
                  230306:
                    districts: {}
                targets: 5
                """))
                .containsExactly(
                        "policy.yml:1 'target' is not known; expected one of targets, limits, windows, districts",
                        "policy.yml:4 guard_age 'old' must be a whole number of at least 0",
                        "policy.yml:5 'guard' is not known; expected one of auto_close, file_size_mib, fitness_coverage, guard_age,"
                                + " ledger_due_days, row_errors_percent",
                        "policy.yml:6 ledger_due_days '30.5' must be a whole number of at least 0",
                        "policy.yml:7 row_errors_percent 'none' must be a whole number of at least 0",
                        "policy.yml:9 staff '-1' must be a whole number of at least 0",
                        "policy.yml:11 '城子河' is not known; expected one of 230306",
                        "policy.yml:13 'districts' is not known; expected one of targets, limits, windows, adopt",
                        "policy.yml:14 must be a list of 'name: value'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "1e3", "-5", "'1,000'", "[1]", "{a: 1}", "''", "95%", "NONE"})
    void refusesATargetThatIsNotANumber(String value) {
        assertThat(faults("targets:\n  fitness.excellent_rate: " + value + "\n"))
                .singleElement()
                .asString()
                .matches(
                        "policy.yml:2 fitness.excellent_rate '.*' must be a number of at least 0, or none for no target");
    }

    @Test
    void refusesADuplicateKey() {
        assertThat(faults("limits:\n  guard_age: 55\n  guard_age: 60\nlimits:\n  ledger_due_days: 30\n"))
                .containsExactly(
                        "policy.yml:4 'limits' occurs twice; keep one of the lines",
                        "policy.yml:3 'guard_age' occurs twice; keep one of the lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limits:\n\tguard_age: 55\n",
                "limits:\n  guard_age: [55\n",
                "limits:\n  - a\n b\n",
                "limits:\n  *x\n"
            })
    void refusesInvalidYaml(String text) {
        assertThat(faults(text))
                .singleElement()
                .asString()
                .matches("policy.yml:\\d is not YAML; each line is 'name: value', indented with blanks");
    }

    @Test
    void refusesControlCharactersAndDeepNesting() {
        String notYaml = "policy.yml is not YAML; each line is 'name: value', indented with blanks";

        assertThat(faults("limits:\n  guard_age: 5\0\n")).containsExactly(notYaml);
        assertThat(faults("[".repeat(100) + "]".repeat(100))).containsExactly(notYaml);
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Path file = this.folder.resolve("policy.yml");
        Files.write(file, "# 城子河区\nlimits:\n  guard_age: 55\n".getBytes(Charset.forName("GBK")));

        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(file, this.standards, Map.of()));

        assertThat(refused.faults())
                .containsExactly(
                        new Text("policy.yml 不是 UTF-8 编码；请另存为 UTF-8", "policy.yml is not in UTF-8; save it as UTF-8"));
    }

    @Test
    void saysTheSameInChinese() {
        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> policy("limits:\n  guard_age: old\n  age: 5\n"));

        assertThat(refused).hasMessage("policy.yml:2 guard_age 'old' must be a whole number of at least 0");
        assertThat(refused.faults())
                .extracting(Text::zh)
                .containsExactly(
                        "policy.yml 第 2 行：guard_age 的值 'old' 不对；应为不小于 0 的整数",
                        "policy.yml 第 3 行：'age' 不是已知的名称；应为 auto_close, file_size_mib, fitness_coverage, guard_age,"
                                + " ledger_due_days, row_errors_percent 之一");
    }

    @Test
    void offersTheNamesOfTheAreaThatIsMeant() {
        assertThat(faults("targets:\n  enforcement.certified: 90\n"))
                .containsExactly("policy.yml:2 'enforcement.certified' is not known; expected one of"
                        + " enforcement.certified_rate, enforcement.officers_short");
    }

    @Test
    void leavesAMissingFileToTheCaller() {
        assertThatThrownBy(() -> PolicyReader.read(this.folder.resolve("none.yml"), this.standards, Map.of()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Norms norms(String text, String district) throws IOException {
        return this.standards.on(JUNE, policy(text), district);
    }

    private List<String> faults(String text) {
        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> policy(text));
        assertThat(refused).as(text).isNotNull();
        return refused.faults().stream().map(Text::en).toList();
    }

    private Policy policy(String text) throws IOException {
        return PolicyReader.read(Files.writeString(this.folder.resolve("policy.yml"), text), this.standards, Map.of());
    }
}
