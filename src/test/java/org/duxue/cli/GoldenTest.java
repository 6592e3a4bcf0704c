package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two made-up districts in two months, with problems as in real files, read twice and consolidated: every result and
 * every feedback file equals the golden file next to this test, byte by byte. Their content, and how it was checked, is
 * described in {@code golden/README.md}. After an intended change, {@code -Dgolden.rewrite} rewrites them; read the
 * difference before it is committed. Workbook and reply are zip files, whose bytes depend on the machine's compression;
 * this test only checks that they exist; other tests open them.
 */
@ExtendWith(GoldenTest.GoldenDesk.class)
class GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "duxue", "cli", "golden");
    private static final Path EXPECTED = GOLDEN.resolve("expected");
    private static final Pattern ZIPPED = Pattern.compile("(workbook\\.xlsx|report\\.docx)");
    private static final Pattern VARYING = Pattern.compile("(\"" + ZIPPED + "\":\"|\"program_version\":\")[^\"]*\"");

    /** The first files are dropped in April, the corrections and the second month in May. */
    static final class GoldenDesk implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedDesk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return SharedDesk.of("golden", GoldenDesk::work);
        }

        private static Desk.Said work(Desk desk) {
            desk.dropAll(GOLDEN.resolve("input/first"), Instant.parse("2024-04-08T01:30:00Z"));
            assertThat(desk.call("intake").exit()).isEqualTo(3);
            desk.dropAll(GOLDEN.resolve("input/second"), Instant.parse("2024-05-07T02:00:00Z"));
            assertThat(desk.call("intake").exit()).isEqualTo(3);
            Desk.Said said = desk.call("consolidate", "--from", "2024-03", "--to", "2024-04");
            if (Boolean.getBoolean("golden.rewrite")) {
                rewrite(desk);
            }
            return said;
        }

        private static void rewrite(Desk desk) {
            try {
                for (Path old : Desk.filesBelow(EXPECTED)) {
                    Files.delete(old);
                }
                for (String name : plain(desk)) {
                    Path copy = EXPECTED.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, comparable(desk.output().resolve(name)));
                }
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }
    }

    static Stream<String> expected() {
        return Desk.digests(EXPECTED).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isTheSameToTheByte(String name, SharedDesk golden) {
        assertThat(comparable(golden.desk().output().resolve(name))).isEqualTo(Desk.text(EXPECTED.resolve(name)));
    }

    /** The text of a result; a manifest without the digests of zip files and the version of the program. */
    private static String comparable(Path file) {
        return VARYING.matcher(Desk.text(file)).replaceAll("$1…\"");
    }

    private static List<String> plain(Desk desk) {
        return desk.digests().keySet().stream()
                .filter(name -> !ZIPPED.matcher(name).find())
                .toList();
    }

    @Test
    void putsOutNothingElse(SharedDesk golden) {
        assertThat(plain(golden.desk())).containsExactlyElementsOf(expected().toList());
        assertThat(golden.desk().digests().keySet().stream()
                        .filter(name -> ZIPPED.matcher(name).find()))
                .containsExactly(
                        "2024-03/230391/report.docx",
                        "2024-03/230391/workbook.xlsx",
                        "2024-03/230392/report.docx",
                        "2024-03/230392/workbook.xlsx",
                        "2024-03/all/workbook.xlsx",
                        "2024-04/230391/report.docx",
                        "2024-04/230391/workbook.xlsx",
                        "2024-04/230392/report.docx",
                        "2024-04/230392/workbook.xlsx",
                        "2024-04/all/workbook.xlsx");
    }

    @Test
    void endsWith3BecauseMuchIsMissing(SharedDesk golden) {
        assertThat(golden.said().exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03", "2024-04"})
    void sumsHold(String period, SharedDesk golden) {
        SumsLaw law = new SumsLaw();
        List<Map<String, String>> districts = Stream.of("230391", "230392")
                .flatMap(district -> golden.desk().rows(period, district, "summary.csv").stream())
                .toList();
        for (String district : List.of("230391", "230392")) {
            List<Map<String, String>> schools = golden.desk().rows(period, district, "schools.csv");
            List<Map<String, String>> summary = golden.desk().rows(period, district, "summary.csv");
            law.partsAddUp(schools, "school_code");
            law.partsAddUp(summary, "district_code");
            law.addUp(schools, summary, false);
            law.valueAndStatusFollow(schools);
            law.valueAndStatusFollow(summary);
        }
        List<Map<String, String>> all = golden.desk().rows(period, "all", "summary.csv");
        law.partsAddUp(all, "district_code");
        law.addUp(districts, all, true);
        law.valueAndStatusFollow(all);

        assertThat(law.broken()).isEmpty();
        assertThat(law.checked()).isGreaterThan(1000);
    }

    /** Also for a district that lost a school to another one, and one to closing. */
    @ParameterizedTest
    @ValueSource(strings = {"230391", "230392", "all"})
    void previousValuesAreThosePublishedBefore(String district, SharedDesk golden) {
        Map<String, String> before = column(golden.desk().rows("2024-03", district, "summary.csv"), "value");

        Map<String, String> previous = column(golden.desk().rows("2024-04", district, "summary.csv"), "previous_value");

        previous.forEach((line, value) -> assertThat(value).as(line).isEqualTo(before.getOrDefault(line, "")));
    }

    private static Map<String, String> column(List<Map<String, String>> rows, String column) {
        Map<String, String> values = new TreeMap<>();
        rows.forEach(row ->
                values.put(row.get("area") + "." + row.get("indicator") + " " + row.get("breakdown"), row.get(column)));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03/230391", "2024-03/230392", "2024-03/all", "2024-04/230391", "2024-04/all"})
    void itsJsonKeepsToTheSchema(String folder, SharedDesk golden) {
        assertThat(SummarySchemaTest.faults(
                        Desk.text(golden.desk().output().resolve(folder).resolve("summary.json"))))
                .isEmpty();
    }
}
