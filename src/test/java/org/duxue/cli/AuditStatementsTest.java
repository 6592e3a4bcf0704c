package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many true and false statements about the sample: the audit refutes the false ones and none of the true ones. */
@ExtendWith(SampleDesk.class)
class AuditStatementsTest {

    private static Auditor auditor;

    private static final long SEED = 20230628;
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");

    @BeforeAll
    static void open(SharedDesk sample) throws IOException {
        auditor = Auditor.of(sample.desk(), "2023-06", "230306");
    }

    @AfterAll
    static void close() throws IOException {
        auditor.close();
    }

    private static List<String[]> statements(String sort) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/duxue/cli/audit/statements.txt")).stream()
                .filter(line -> line.startsWith(sort + " "))
                .map(line -> line.substring(2).split("\\|", -1))
                .toList();
    }

    private static String text(String[] statement) {
        return statement[0].isBlank() ? statement[1] : statement[0] + "\n" + statement[1];
    }

    @Test
    void refutesNothingThatIsTrueAndProvesItsNumbers() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] statement : statements("T")) {
            auditor.refuted(text(statement)).forEach(claim -> wrong.add(claim + " in " + statement[1]));
            long proved = auditor.of(text(statement)).stream()
                    .filter(claim -> claim.verdict() == Verdict.PROVED && claim.kind() == Kind.FIGURE)
                    .count();
            if (proved < Integer.parseInt(statement[2])) {
                wrong.add("proved " + proved + " in " + statement[1]);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void refutesFalseStatementsAtTheirPlaceWithTheRightValue() throws IOException {
        List<String> missed = new ArrayList<>();
        for (String[] statement : statements("F")) {
            List<String> right = auditor.of(text(statement)).stream()
                    .filter(Claim::isRefuted)
                    .filter(claim -> claim.quote().contains(statement[2]) || statement[2].contains(claim.quote()))
                    .map(Claim::expected)
                    .toList();
            if (statement[3].isBlank() || right.stream().noneMatch(one -> one.contains(statement[3]))) {
                missed.add(statement[2] + " in " + statement[1] + ", right is " + right);
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void findsNineteenOfTwentyChangedNumbersOfTheRealReply() throws IOException {
        Mutants mutants = mutants(List.of(Replies.real()));

        assertThat(mutants.made()).isGreaterThan(40);
        assertThat(mutants.missed()).hasSizeLessThanOrEqualTo(mutants.made() / 20);
    }

    /** Statements made in passing, or compared with a month that is not given, are left undecided. */
    @Test
    void findsSevenOfEightChangedNumbersOfAllStatements() throws IOException {
        List<String> texts =
                statements("T").stream().map(AuditStatementsTest::text).toList();

        Mutants mutants = mutants(texts);

        assertThat(mutants.made()).isGreaterThan(300);
        assertThat(mutants.missed()).hasSizeLessThan(mutants.made() / 8);
    }

    private record Mutants(int made, List<String> missed) {}

    /** Changes proved numbers: another digit, an additional digit, ten times as much. */
    private static Mutants mutants(List<String> texts) {
        List<String> missed = new ArrayList<>();
        int made = 0;
        Random random = new Random(SEED);
        for (String text : texts) {
            for (Claim claim : auditor.of(text)) {
                Matcher digits = DIGITS.matcher(claim.quote());
                boolean isThere = isAboutACount(claim) && digits.find() && isOnce(text, claim.quote());
                for (int i = 0; isThere && i < 2; i++) {
                    String wrong = claim.quote().replaceFirst("\\d+(?:\\.\\d+)?", changed(digits.group(), random));
                    made++;
                    if (auditor.refuted(text.replace(claim.quote(), wrong)).isEmpty()) {
                        missed.add(wrong + " for " + claim.quote() + " in " + claim.text());
                    }
                }
            }
        }
        return new Mutants(made, missed);
    }

    private static boolean isOnce(String text, String quote) {
        return text.indexOf(quote) == text.lastIndexOf(quote);
    }

    private static boolean isAboutACount(Claim claim) {
        return claim.verdict() == Verdict.PROVED
                && claim.kind() == Kind.FIGURE
                && !claim.quote().matches(".*(?:月|年|日|以上|多).*");
    }

    /** Changes a number enough that no rounding makes it true. */
    private static String changed(String number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number + (number.contains(".") ? "7" : "0");
            case 1 -> "1" + number;
            case 2 -> number.startsWith("9") ? "4" + number.substring(1) : "9" + number.substring(1);
            default ->
                number.length() > 1 && !number.contains(".")
                        ? new StringBuilder(number).reverse().append('3').toString()
                        : "3" + number;
        };
    }
}
