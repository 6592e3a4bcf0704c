package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The complete draft of the reply in English for a small district with problems: its text and its audit equal the
 * golden files next to this test. {@code -Dgolden.rewrite} rewrites them. Only names, norms, and texts of operators are
 * in Chinese.
 */
@ExtendWith(GoldenTest.GoldenDesk.class)
class EnglishReplyTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "org", "duxue", "cli");
    private static final String PERIOD = "2024-04";
    private static final String DISTRICT = "230391";

    @TempDir
    static Path folder;

    private static Desk english = new Desk(Path.of(""));

    @BeforeAll
    static void consolidate(SharedDesk golden) {
        english = golden.desk().copyTo(folder.resolve("desk"));
        english.call("consolidate", "--period", PERIOD, "--report-lang", "en");
    }

    @Test
    void saysEverythingInEnglish() throws IOException {
        assertThat(WordText.of(reply())).isEqualTo(kept("reply-en.txt", WordText.of(reply())));
    }

    @Test
    void saysThatItWasNotAuditedAndListsWhatIsMissing() throws IOException {
        String audit = Desk.text(english.result(PERIOD, DISTRICT, "report-audit.txt"));

        assertThat(audit).isEqualTo(kept("reply-audit-en.txt", audit));
    }

    @Test
    void isTheSameToTheByteWhenItIsWrittenAgain() throws IOException {
        Path before = Files.copy(reply(), folder.resolve("before.docx"));

        english.call("consolidate", "--period", PERIOD, "--report-lang", "en");

        assertThat(reply()).hasSameBinaryContentAs(before);
    }

    @Test
    void isLaidOutByARealOfficeProgram() throws Exception {
        Office.isNeeded("soffice", "pdftotext");
        Office office = new Office(folder);
        office.convert("pdf", reply());
        Path pdf = folder.resolve("report.pdf");
        Assumptions.assumeTrue(pdf.toFile().exists(), "LibreOffice has no writer here, the reply is not looked at");

        assertThat(office.text(pdf).replaceAll("\\s+", " "))
                .contains("1. Equipment of schools", "This is our report.", "Table 2. Files behind the figures")
                .doesNotContain("{{", "[indicator]");
    }

    private static Path reply() {
        return english.result(PERIOD, DISTRICT, "report.docx");
    }

    private static String kept(String name, String now) throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(KEPT.resolve(name), now);
        }
        return Files.readString(KEPT.resolve(name));
    }
}
