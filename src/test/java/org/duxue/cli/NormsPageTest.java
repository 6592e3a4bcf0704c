package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.duxue.area.Indicator;
import org.duxue.job.DuxueApplication;
import org.duxue.shared.Area;
import org.duxue.standards.Confidence;
import org.duxue.standards.Norm;
import org.duxue.standards.Standards;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/norms.md} is generated from the standards; {@code -Dnorms.rewrite} rewrites it after a change of
 * them.
 */
class NormsPageTest {

    private static final Path PAGE = Path.of("src/docs/norms.md");

    private static final String HEAD = """
            # Norms

            Made of `src/main/resources/org/duxue/standards/norms.csv`, whose columns `norms.schema.json` beside it describes.

            | kind | what may be said | verdict and finding |
            | --- | --- | --- |
            | law | 违反 / 未达到法定要求 | where in force and in scope |
            | standard | 未达到标准 | where in force and in scope |
            | target | 距目标 / 未达到目标 | a verdict from 31 December of its year on; a finding only where a district adopts it |
            | local, house | 本区规定 / 提示 | only where a district adopts it in `policy.yml` |

            Confidence: V read in the text, V2 in a second source, P partly (cited with 待核), M from memory (never cited and never
            applied unless adopted), C chosen by this program (no document). A scope names whom the norm is for; where it needs a field
            that the registry lacks or has left blank, the norm is not applied. `district`, `staff`, `agency` and `all` mean every school.
            What a district may set itself stands in [policy.md](policy.md).

            """;

    @Test
    void isMadeOfTheStandards() throws IOException {
        String page = HEAD + norms() + targets();
        if (Boolean.getBoolean("norms.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String norms() {
        StringBuilder page = new StringBuilder();
        String group = "";
        for (Norm norm : Standards.load().all()) {
            String named = norm.key().replaceFirst("\\..*", "");
            if (!named.equals(group)) {
                group = named;
                page.append("## ").append(group).append(".*\n\n");
                page.append(
                        "| key | value | kind | scope | in force | target year | basis | what it asks for | plausible |\n");
                page.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
            }
            page.append(row(norm));
            if (isLastOfGroup(norm, group)) {
                page.append('\n');
            }
        }
        return page.toString();
    }

    private static boolean isLastOfGroup(Norm norm, String group) {
        List<Norm> all = Standards.load().all();
        int next = all.indexOf(norm) + 1;
        return next == all.size() || !all.get(next).key().startsWith(group + ".");
    }

    private static String row(Norm norm) {
        return "| "
                + String.join(
                        " | ",
                        "`" + norm.key() + "`",
                        (plain(norm.value()) + " " + norm.unit()).strip(),
                        norm.kind().key(),
                        scope(norm),
                        norm.validFrom() + "–" + Objects.toString(norm.validUntil(), ""),
                        Objects.toString(norm.targetYear(), ""),
                        basis(norm),
                        norm.text(),
                        plain(norm.range().least()) + "–" + plain(norm.range().most()))
                + " |\n";
    }

    private static String scope(Norm norm) {
        String scope = norm.scope().text().replace("|", "/");
        return norm.scopeNote().isEmpty() ? scope : scope + "（" + norm.scopeNote() + "）";
    }

    private static String basis(Norm norm) {
        String known = norm.confidence() == Confidence.M || norm.confidence() == Confidence.C
                ? (norm.document() + " " + norm.article()).strip()
                : norm.cited();
        return known + " " + norm.confidence();
    }

    private static String targets() {
        StringBuilder page = new StringBuilder("""
                ## Targets that a district may set

                Under `targets:` by their name; percentages lie in 0–100. ≤ is a ceiling, ≥ a floor.

                | name | 指标 | unit | |
                | --- | --- | --- | --- |
                """);
        for (Area area : Area.values()) {
            for (Indicator indicator : DuxueApplication.MODULES.of(area).indicators()) {
                page.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                indicator.targetKey().substring("target.".length()),
                                indicator.label(),
                                indicator.unit().label(),
                                indicator.lessIsBetter() ? "≤" : "≥"));
            }
        }
        return page.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
