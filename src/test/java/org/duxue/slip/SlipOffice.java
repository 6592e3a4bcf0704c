package org.duxue.slip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.FileUtils;
import org.duxue.ledger.LedgerOffice;
import org.duxue.shared.Kind;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Balances;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;
import org.duxue.summary.Office;
import org.duxue.summary.Ratio;
import org.jspecify.annotations.Nullable;

/** The sample district with its earlier months consolidated, where one table of the last month is sent again and again. */
final class SlipOffice {

    private static final Instant FIRST = Instant.parse("2023-07-03T01:00:00Z");
    private static final Instant THEN = Instant.parse("2023-07-04T01:00:00Z");

    private final LedgerOffice office;
    private final Path sent;

    /**
     * What came of a month.
     *
     * @param figures of the district
     * @param told what senders were told that they have to look at
     * @param version of the table that was sent, and how many parts it has
     */
    record Outcome(SortedMap<String, String> figures, Set<String> told, String version) {}

    SlipOffice(Path folder) {
        this.office = new LedgerOffice(folder);
        this.sent = this.office.folders().input().resolve("sent");
        SampleFile.below(SampleFile.SAMPLE).stream()
                .filter(file -> !SampleFile.isOf(file, SampleFile.MONTH))
                .forEach(this::dropSample);
        this.office.takeIn();
        this.office.consolidate("2022-07");
        this.office.consolidate("2022-12");
    }

    private void dropSample(Path file) {
        try {
            boolean isTableOfEarlier = SampleFile.isSubmission(file) && !SampleFile.isOf(file, SampleFile.MONTH);
            write(
                    this.office.folders().input().resolve(SampleFile.SAMPLE.relativize(file)),
                    isTableOfEarlier ? EarlierTables.of(file).bytes() : Files.readAllBytes(file),
                    FIRST);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void write(Path to, byte[] bytes, Instant modified) throws IOException {
        Files.createDirectories(to.getParent());
        Files.write(to, bytes);
        Files.setLastModifiedTime(to, FileTime.from(modified));
    }

    /** With every other table of the month taken in, and this one too where it is sent a second time. */
    <T> T with(SampleFile file, boolean isSecond, Supplier<T> work) {
        return this.office.rolledBack(() -> {
            List<Path> month = new ArrayList<>(SampleFile.below(SampleFile.SAMPLE));
            month.removeIf(
                    other -> !SampleFile.isOf(other, SampleFile.MONTH) || (!isSecond && other.equals(file.path())));
            month.forEach(this::dropSample);
            this.office.takeIn();
            try {
                return work.get();
            } finally {
                month.forEach(other -> FileUtils.deleteQuietly(this.office
                        .folders()
                        .input()
                        .resolve(SampleFile.SAMPLE.relativize(other))
                        .toFile()));
            }
        });
    }

    /** What comes of these files; the office forgets them. */
    Outcome send(SampleFile file, Map<String, byte[]> files) {
        return send(file, List.of(files));
    }

    /** What comes of these files, some of them after others. */
    Outcome send(SampleFile file, List<Map<String, byte[]>> arrivals) {
        return this.office.rolledBack(() -> {
            try {
                FileUtils.deleteDirectory(this.office.folders().feedback().toFile());
                for (Map<String, byte[]> files : arrivals) {
                    for (Map.Entry<String, byte[]> one : files.entrySet()) {
                        write(this.sent.resolve(one.getKey()), one.getValue(), THEN);
                    }
                    this.office.takeIn();
                }
                Office.Month month = this.office.consolidate(SampleFile.MONTH);
                return new Outcome(figures(month), told(month, file), version(month, file));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } finally {
                FileUtils.deleteQuietly(this.sent.toFile());
            }
        });
    }

    private static SortedMap<String, String> figures(Office.Month month) {
        SortedMap<String, String> figures = new TreeMap<>();
        month.districts()
                .forEach((district, areas) -> areas.forEach(area -> area.rows().stream()
                        .filter(row -> row.isTotal() || row.figure() != null)
                        .forEach(
                                row -> put(figures, district + " " + area.area().key(), row))));
        Balances balances = new Balances(month.chapters().contexts, month.chapters().aggregates);
        month.snapshot()
                .districts()
                .forEach(district -> balances.of(month.snapshot(), district)
                        .forEach(stage -> Stream.of(BalanceIndicator.values())
                                .flatMap(indicator -> stage.of(indicator).stream())
                                .forEach(one -> figures.put(
                                        "balance " + stage.stage().key() + " " + one.indicator() + " "
                                                + one.school().code(),
                                        one.students() + ": " + amount(one.amount())))));
        return figures;
    }

    private static String amount(@Nullable Ratio amount) {
        return amount == null ? "-" : plain(amount.dividend()) + "/" + plain(amount.divisor());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void put(SortedMap<String, String> figures, String area, IndicatorRow row) {
        String text = Optional.ofNullable(row.figure())
                .map(figure -> plain(figure.numerator()) + "/" + plain(figure.denominator()))
                .orElse("-");
        figures.put(area + " " + row.indicator().key() + " " + row.breakdown(), text);
    }

    private static String version(Office.Month month, SampleFile file) {
        return month.snapshot()
                .find(file.sender(), file.kind())
                .map(Obligation::effective)
                .map(version -> version.number() + " of " + version.parts().size())
                .orElse("none");
    }

    /** Errors and questions of all feedback, and who is told to be missing. */
    private Set<String> told(Office.Month month, SampleFile file) throws IOException {
        Set<String> told = new HashSet<>();
        for (Path feedback : SampleFile.below(this.office.folders().feedback())) {
            if (feedback.toString().endsWith(".feedback.csv")) {
                try (CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(feedback))) {
                    rows.forEach(row -> {
                        if (!row.get("severity").equals("notice")) {
                            told.add(row.get("severity") + " " + row.get("rule") + " " + row.get("message"));
                        }
                    });
                }
            }
        }
        Kind kind = file.kind();
        month.snapshot()
                .find(file.sender(), kind)
                .filter(obligation -> obligation.effective() == null)
                .ifPresent(obligation -> told.add("missing " + kind.key() + " of " + file.sender()));
        return told;
    }
}
