package org.duxue.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.Folders;
import org.duxue.intake.PartRows;
import org.duxue.intake.Version;
import org.duxue.ledger.OpenHazards;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.standards.Standards;
import org.duxue.summary.Obligation;
import org.duxue.summary.OpenHazard;
import org.duxue.summary.PeriodSnapshot;

/**
 * The entries that a package with proof has in addition to the results, so that its figures can be recomputed: the
 * stored
 * rows of every effective submission, registry, norms, policy. {@code src/docs/proof-package.md} describes the format.
 */
final class ProofEntries {

    static final String FORMAT_VERSION = "1";
    static final String REGISTRY = "proof/schools.csv";
    static final String POLICY = "proof/policy.yml";
    static final String NORMS = "proof/norms.csv";
    static final String SUBMISSIONS = "proof/submissions.csv";
    static final String HAZARDS = "proof/open-hazards.csv";
    static final String ROWS = "rows/";
    static final List<String> HAZARD_HEADER = List.of("school_code", "item_id", "due_on");
    static final List<String> SUBMISSION_HEADER = List.of(
            "kind",
            "sender",
            "district_code",
            "due",
            "counts",
            "period_of_data",
            "version",
            "file",
            "sha256",
            "rows",
            "rows_rejected");

    /** The kinds of data whose rows describe a person, identified by a hash that is unique to this package. */
    private static final Set<Kind> OF_PEOPLE = EnumSet.of(Kind.FITNESS, Kind.INSURANCE, Kind.SAFETY);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final CSVFormat ROW_FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** The scoring tables of the national standard, for third-party programs. */
    private static final List<String> TABLES = List.of(
            "fitness-standard-2014.csv", "fitness-bonus-2014.csv", "fitness-weights-2014.csv", "fitness-bmi-2014.csv");

    private final Folders folders;
    private final AreaModules modules;
    private final FileRowArchive archive;
    private final OpenHazards hazards;
    private final KeyedHash pseudonyms;

    ProofEntries(
            Folders folders, AreaModules modules, FileRowArchive archive, OpenHazards hazards, KeyedHash pseudonyms) {
        this.folders = folders;
        this.modules = modules;
        this.archive = archive;
        this.hazards = hazards;
        this.pseudonyms = pseudonyms;
    }

    /** Creates the entries in a temporary folder, which is kept until the package is written. */
    void addTo(HandoverPackage all, PeriodSnapshot snapshot, Path unfinished) throws IOException {
        Files.createDirectories(unfinished.resolve("rows"));
        all.fact("proof_format", FORMAT_VERSION);
        all.add(REGISTRY, this.folders.registry());
        if (Files.isRegularFile(this.folders.policy())) {
            all.add(POLICY, this.folders.policy());
        }
        all.add(NORMS, Standards.source());
        for (String table : TABLES) {
            all.add("proof/" + table, table(table));
        }
        KeyedHash ofPackage = keyOf(snapshot);
        try (BufferedWriter text = Files.newBufferedWriter(unfinished.resolve("submissions.csv"));
                CSVPrinter submissions = new CSVPrinter(text, ROW_FORMAT)) {
            submissions.printRecord(SUBMISSION_HEADER);
            for (District district : snapshot.districts()) {
                for (Obligation one : snapshot.of(district)) {
                    submissions.printRecord(submission(one));
                    if (one.effective() != null) {
                        String name = name(one.kind(), one.sender());
                        write(this.modules.of(one.kind()), one, ofPackage, unfinished.resolve(name));
                        all.add(name, unfinished.resolve(name));
                    }
                }
            }
        }
        all.add(SUBMISSIONS, unfinished.resolve("submissions.csv"));
        writeHazards(snapshot, unfinished.resolve("open-hazards.csv"));
        all.add(HAZARDS, unfinished.resolve("open-hazards.csv"));
    }

    /** Hazards that are open in the ledgers of the previous period; they count even if a school does not list them. */
    private void writeHazards(PeriodSnapshot snapshot, Path file) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file);
                CSVPrinter lines = new CSVPrinter(text, ROW_FORMAT)) {
            lines.printRecord(HAZARD_HEADER);
            for (District district : snapshot.districts()) {
                for (var ofSchool :
                        this.hazards.all(snapshot.period(), district.code()).entrySet()) {
                    for (OpenHazard one : ofSchool.getValue()) {
                        lines.printRecord(ofSchool.getKey(), one.item(), one.dueOn());
                    }
                }
            }
        }
    }

    static String name(Kind kind, String sender) {
        return ROWS + kind.key() + "_" + sender + ".csv";
    }

    private static String table(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AreaModules.class.getResourceAsStream(Area.FITNESS.key() + "/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A key of installation and period: a hash cannot be traced to a person or compared with one of another month. */
    private KeyedHash keyOf(PeriodSnapshot snapshot) {
        return new KeyedHash(HexFormat.of()
                .parseHex(this.pseudonyms.of("package " + snapshot.period()).hex()));
    }

    private static List<String> submission(Obligation one) {
        Version version = one.effective();
        return List.of(
                one.kind().key(),
                one.sender(),
                one.district().code(),
                Cells.yesNo(one.due()),
                Cells.yesNo(version != null),
                version == null ? "" : version.key().period().toString(),
                version == null ? "" : String.valueOf(version.number()),
                version == null ? "" : version.relativePath(),
                version == null ? "" : version.sha256(),
                version == null ? "" : String.valueOf(version.rows().data()),
                version == null ? "" : String.valueOf(version.rows().rejected()));
    }

    private <R> void write(AreaModule<R> module, Obligation one, KeyedHash ofPackage, Path file) throws IOException {
        boolean hides = OF_PEOPLE.contains(one.kind());
        try (BufferedWriter text = Files.newBufferedWriter(file);
                CSVPrinter rows = new CSVPrinter(text, ROW_FORMAT)) {
            new PartRows<>(module, this.archive).forEach(Objects.requireNonNull(one.effective()), (row, number) -> {
                List<String> cells = new ArrayList<>();
                cells.add(String.valueOf(number));
                module.keep(row)
                        .forEach(cell -> cells.add(
                                hides && HASH.matcher(cell).matches()
                                        ? ofPackage.of(cell).hex()
                                        : cell));
                try {
                    rows.printRecord(cells);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
    }
}
