package org.duxue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerOffice;
import org.duxue.ledger.LedgerWork;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balances;
import org.duxue.summary.Office;
import org.duxue.summary.PeriodQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two districts of {@code run/golden}, whose figures were checked by a program of its own, without commands, jobs and
 * written files: quick enough to be asked after each change of the program (see the profile {@code mutation}).
 */
class GoldenFiguresTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "duxue", "cli", "golden");

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void takesInBothMonths() {
        this.office = new LedgerOffice(this.folder);
        this.office
                .dropAll(GOLDEN.resolve("input/first"), Instant.parse("2024-04-08T01:30:00Z"))
                .takeIn()
                .dropAll(GOLDEN.resolve("input/second"), Instant.parse("2024-05-07T02:00:00Z"))
                .takeIn();
    }

    @Test
    void figuresLedgerAndCompletenessAreThoseOfTheGoldenDistricts() throws IOException {
        for (String month : List.of("2024-03", "2024-04")) {
            Office.Month done = this.office.consolidate(month);
            for (District district : done.snapshot().districts()) {
                assertThat(summary(done, district)).isEqualTo(expected(month, district, "summary.csv"));
                assertThat(schools(done, district)).isEqualTo(expected(month, district, "schools.csv"));
                assertThat(CompletenessRows.of(
                                done.snapshot().of(district),
                                new PeriodQuestions(done.chapters().questions, done.chapters().explanations)
                                        .of(done.snapshot(), district)))
                        .isEqualTo(expected(month, district, "completeness.csv"));
                assertThat(balance(done, district)).isEqualTo(expected(month, district, "balance.csv"));
                assertThat(ledger(done, district)).isEqualTo(expected(month, district, "ledger.csv"));
            }
            District all = AllResults.DISTRICT;
            assertThat(rows(done, all, done.all())).isEqualTo(expected(month, all, "summary.csv"));
        }
    }

    private static List<List<String>> summary(Office.Month done, District district) {
        return rows(done, district, done.districts().get(district.code()));
    }

    private static List<List<String>> rows(Office.Month done, District district, List<AreaLines> areas) {
        List<List<String>> rows = new ArrayList<>();
        areas.forEach(area -> area.rows()
                .forEach(row -> rows.add(SummaryRows.ofDistrict(done.snapshot().period(), district, area, row))));
        return rows;
    }

    private static List<List<String>> schools(Office.Month done, District district) {
        List<List<String>> rows = new ArrayList<>();
        for (School school : done.snapshot().registry().openSchools(district)) {
            done.schools()
                    .get(school.code())
                    .forEach(area -> area.rows()
                            .forEach(row -> rows.add(SummaryRows.ofSchool(
                                    done.snapshot().period().toString(), school, area, row))));
        }
        return rows;
    }

    private static List<List<String>> balance(Office.Month done, District district) {
        return BalanceRows.of(
                new Balances(done.chapters().contexts, done.chapters().aggregates).of(done.snapshot(), district));
    }

    private List<List<String>> ledger(Office.Month done, District district) {
        LedgerWork ledger = this.office.ledger();
        return ledger.find(done.snapshot().period(), district.code()).lines().stream()
                .map(LedgerColumns::cells)
                .toList();
    }

    private static List<List<String>> expected(String month, District district, String name) throws IOException {
        Path file = GOLDEN.resolve("expected")
                .resolve(month)
                .resolve(district.code())
                .resolve(name);
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            return rows.stream().skip(1).map(CSVRecord::toList).toList();
        }
    }
}
