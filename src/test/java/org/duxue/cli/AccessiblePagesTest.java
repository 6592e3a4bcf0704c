package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages are accessible to people who cannot see well or use no mouse: axe-core finds no violation of WCAG or of
 * best practices.
 */
@ExtendWith(SampleDesk.class)
class AccessiblePagesTest {

    private static final String SCRIPT = "document.querySelectorAll('details').forEach(function(d){d.open=true;});"
            + "axe.run().then(function(r){document.documentElement.setAttribute('data-axe',"
            + "r.passes.length+' passed: '+r.violations.map(function(v){return v.id+' '+v.nodes.map("
            + "function(n){return n.target.join(' ');}).join(', ');}).join('; '));});";
    /** The Content-Security-Policy of a page without scripts forbids them. */
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

    private static final Pattern RESULT = Pattern.compile("data-axe=\"(\\d+) passed: ([^\"]*)\"");

    @TempDir
    Path folder;

    @Test
    void thePageForLeadersHasNoViolation(SharedDesk sample) throws IOException {
        assertThat(violations(sample.desk().result("2023-06", "230306", "report.html")))
                .isEmpty();
    }

    @Test
    void thePageOfARehearsalHasNoViolation(SharedDesk sample) throws IOException {
        Path table = this.folder.resolve("rehearsal.csv");
        sample.desk().call("rehearse", "--period", "2023-06", "--to", "2027-06", "--out", table.toString());

        assertThat(violations(this.folder.resolve("rehearsal.html"))).isEmpty();
    }

    @Test
    void aPageWithoutAnyDataHasNoViolation() throws IOException {
        Desk desk = new Desk(this.folder.resolve("desk")).registry(Papers.REGISTRY);
        desk.call("run", "--period", "2023-06", "--report-lang", "en");

        assertThat(violations(desk.result("2023-06", Papers.DISTRICT, "report.html")))
                .isEmpty();
    }

    @Test
    void feedbackThatRejectsAFileHasNoViolation() throws IOException {
        Desk desk = new Desk(this.folder.resolve("desk")).registry(Papers.REGISTRY);
        desk.drop(
                "equipment_" + Papers.PRIMARY + "_2023-06.csv",
                Papers.EQUIPMENT.replace("good", "gut").replace("2020-09-01", "2020-02-30"));
        desk.call("run", "--period", "2023-06");
        List<Path> feedback = Desk.filesBelow(this.folder.resolve("desk")).stream()
                .filter(file -> file.toString().endsWith(".feedback.html"))
                .toList();

        assertThat(feedback).hasSize(1);
        assertThat(violations(feedback.get(0))).isEmpty();
    }

    /** All districts, a district with carried data, and feedback of each kind, from the golden folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04/all/report.html",
                "2024-04/230392/report.html",
                "feedback/2123009101/2024-03/fitness/体质_2123009101_2024-03.csv.feedback.html",
                "feedback/3123009102/2024-03/safety/safety_3123009102_2024-03.csv.feedback.html",
                "feedback/3123009201/2024-04/safety/safety_3123009201_2024-04.csv.feedback.html",
                "feedback/3123009202/_unknown/staff_3123009202_2024-03.xls.feedback.html"
            })
    void noKindOfPageHasAViolation(String page) throws IOException {
        assertThat(violations(Path.of("src/test/resources/org/duxue/cli/golden/expected", page)))
                .isEmpty();
    }

    @Test
    void thePublicPageHasNoViolation(SharedDesk sample) throws IOException {
        Desk desk = sample.desk().copyTo(this.folder.resolve("office"));
        Path zip = this.folder.resolve("public.zip");
        desk.call("export", "--period", "2023-06", "--public", "--out", zip.toString());
        PublicZip opened = PublicZip.of(zip);
        String name = opened.entries().keySet().stream()
                .filter(entry -> entry.endsWith("report.html"))
                .findFirst()
                .orElseThrow();
        Path page = this.folder.resolve("public.html");
        Files.writeString(page, opened.text(name));

        assertThat(violations(page)).isEmpty();
    }

    /** The violations of a page with all details opened. */
    private String violations(Path page) throws IOException {
        Path copy = this.folder.resolve("page.html");
        Files.writeString(
                copy,
                Desk.text(page)
                        .replaceFirst(POLICY, "")
                        .replace("</body>", "<script>" + axe() + SCRIPT + "</script></body>"));
        String dom = Browser.find().dom(copy, this.folder.resolve("profile"));
        Matcher result = RESULT.matcher(dom);
        assertThat(result.find()).as("axe-core ran").isTrue();
        assertThat(Integer.parseInt(result.group(1))).as("rules that passed").isGreaterThan(10);
        return result.group(2);
    }

    private static String axe() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(AccessiblePagesTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script") + ";";
        }
    }
}
