package org.duxue.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.area.enforcement.EnforcementRoom;
import org.duxue.area.equipment.EquipmentRoom;
import org.duxue.area.fitness.FitnessRoom;
import org.duxue.area.pay.PayRoom;
import org.duxue.area.safety.SafetyRoom;
import org.duxue.area.staffing.StaffingRoom;
import org.duxue.intake.Drop;
import org.duxue.intake.ExplanationIntake;
import org.duxue.intake.Explanations;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.intake.Intake;
import org.duxue.intake.KeptRows;
import org.duxue.intake.SeenExplanations;
import org.duxue.intake.SubmissionFeedback;
import org.duxue.intake.SubmissionReading;
import org.duxue.intake.TakingIn;
import org.duxue.intake.Versions;
import org.duxue.registry.District;
import org.duxue.registry.Registry;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A district office without commands and jobs: real files, rules and tables. Its store is in memory, one for all tests. */
public class Office {

    public static final Rooms ROOMS = new Rooms(List.<Room<?>>of(
            new EquipmentRoom(),
            new StaffingRoom(),
            new SafetyRoom(),
            new FitnessRoom(),
            new EnforcementRoom(),
            new PayRoom()));

    private static final Instant MORNING = Instant.parse("2023-07-03T01:00:00Z");
    private static final List<String> TABLES = List.of(
            "effective_submission",
            "consolidated_district",
            "district_figure",
            "consolidation",
            "account",
            "version_problem",
            "submission_version",
            "explanation",
            "explanation_file",
            "ledger_line",
            "ledger_count",
            "ledger_entry",
            "entries_file",
            "entries_seen");

    protected final JdbcTemplate jdbc = EmptyStore.JDBC;
    private final Path folder;

    /** Begins with an empty folder and an empty store. */
    public Office(Path folder) {
        this.folder = folder;
        TABLES.forEach(table -> this.jdbc.update("DELETE FROM " + table));
    }

    private static final class EmptyStore {

        static final JdbcTemplate JDBC = made();

        private static JdbcTemplate made() {
            DriverManagerDataSource store = new DriverManagerDataSource("jdbc:hsqldb:mem:office", "sa", "");
            new ResourceDatabasePopulator(migrations()).execute(store);
            return new JdbcTemplate(store);
        }

        /** In the order of their numbers, as the program runs them. */
        private static Resource[] migrations() {
            try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "db", "migration"))) {
                return files.filter(file -> file.toString().matches(".*(common|hsqldb)[/\\\\]V\\d+__\\w+\\.sql"))
                        .sorted(Comparator.comparing(EmptyStore::number))
                        .map(FileSystemResource::new)
                        .toArray(Resource[]::new);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private static int number(Path migration) {
            String name = migration.getFileName().toString();
            return Integer.parseInt(name.substring(1, name.indexOf('_')));
        }
    }

    /** The chapters put together for one command, as they find registry and policy. */
    public final class Chapters {

        public final Settings settings;
        public final Versions versions = new Versions(Office.this.jdbc);
        public final Explanations explanations = new Explanations(Office.this.jdbc);
        public final Accounts accounts;
        public final Consolidations consolidations = new Consolidations(Office.this.jdbc, this.versions);
        public final Gathering gathering;
        public final PeriodAtWork work;
        public final Summaries summaries;
        private final KeptRows keptRows = new KeptRows(folders().kept());

        private Chapters(Settings settings) {
            this.settings = settings;
            this.accounts = new Accounts(ROOMS, settings, this.versions, this.keptRows);
            this.gathering = new Gathering(settings, this.versions);
            this.work = new PeriodAtWork(
                    this.gathering, this.consolidations, this.versions, this.accounts, Office.this::furtherInputs);
            this.summaries = new Summaries(ROOMS, settings, this.accounts, this.consolidations);
        }
    }

    public final Folders folders() {
        return new Folders(this.folder.resolve("in"), this.folder.resolve("out"), this.folder.resolve("state"));
    }

    public final Office registry(String rows) {
        return drop("registry/schools.csv", rows);
    }

    public final Office drop(String name, String text) {
        return drop(name, text, MORNING);
    }

    public final Office drop(String name, String text, Instant modified) {
        return drop(name, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** Lays a folder over the drop folder, every file as if it had come at one time. */
    public final Office dropAll(Path from, Instant modified) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                drop(from.relativize(file).toString(), Files.readAllBytes(file), modified);
            }
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Office drop(String name, byte[] bytes, Instant modified) {
        Path file = folders().input().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(modified));
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public final Chapters chapters() {
        try {
            Registry registry =
                    ((Registry.Reading.Valid) Registry.read(folders().registry())).registry();
            Standards standards = Standards.load();
            Policy policy = Files.exists(folders().policy())
                    ? Policy.read(folders().policy(), standards, ROOMS.targetKeys())
                    : Policy.none();
            return new Chapters(
                    new Settings(registry, standards, policy, new KeyedHash(new byte[KeyedHash.KEY_BYTES])));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Takes in what is new. */
    public final Office takeIn() {
        Chapters chapters = chapters();
        Feedback feedback = new Feedback(folders().feedback());
        SubmissionFeedback told =
                new SubmissionFeedback(ROOMS, chapters.settings, chapters.versions, chapters.explanations, feedback);
        SeenExplanations seen = new SeenExplanations(this.jdbc);
        try {
            Drop drop = TakingIn.everything(new Intake(
                    folders(),
                    ROOMS,
                    chapters.settings,
                    new SubmissionReading(ROOMS, chapters.settings, chapters.keptRows),
                    chapters.keptRows,
                    chapters.versions,
                    feedback,
                    told,
                    () -> {},
                    seen::knows,
                    new Progress()));
            TakingIn.explanations(
                    new ExplanationIntake(
                            ROOMS,
                            chapters.settings,
                            chapters.versions,
                            chapters.explanations,
                            seen,
                            feedback,
                            told,
                            school -> false,
                            () -> MORNING),
                    drop);
            takeInFurther(chapters, drop);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a month came to. */
    public record Month(
            Chapters chapters,
            Gathered gathered,
            Map<String, List<AreaLines>> districts,
            Map<String, List<AreaLines>> schools,
            List<AreaLines> all) {

        public District district(String code) {
            return this.gathered.districts().stream()
                    .filter(district -> district.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Does what the job does for a month, but for the files it writes. */
    public final Month consolidate(String month) {
        Chapters chapters = chapters();
        begin(chapters, month);
        Gathered gathered = chapters.work.gathered();
        follow(chapters, gathered);
        Month done = addUp(chapters, gathered);
        chapters.work.finish();
        return done;
    }

    /** A consolidation that does not come to its end. */
    public final void breakOff(String month) {
        begin(chapters(), month);
    }

    private static void begin(Chapters chapters, String month) {
        chapters.work.begin(Period.parse(month).orElseThrow());
        chapters.work.record();
        for (Kind kind : Kind.values()) {
            MissingAccounts missing = new MissingAccounts(chapters.work, chapters.accounts, kind, new Progress());
            missing.open(new ExecutionContext());
            for (Received received = missing.read(); received != null; received = missing.read()) {
                chapters.accounts.record(List.of(missing.workOut(received)));
            }
            missing.close();
        }
    }

    private static Month addUp(Chapters chapters, Gathered gathered) {
        Map<String, List<AreaLines>> districts = new java.util.TreeMap<>();
        Map<String, List<AreaLines>> schools = new java.util.TreeMap<>();
        List<Map<Area, Summaries.AreaSum>> sums = new ArrayList<>();
        for (District district : gathered.districts()) {
            Summaries.Pass pass = chapters.summaries.begin(gathered, district);
            for (School school : gathered.registry().openSchools(district)) {
                schools.put(school.code(), pass.next(school));
            }
            List<AreaLines> total = pass.total();
            for (Area area : Area.values()) {
                pass.units(area).forEach((unit, lines) -> schools.put(unit, List.of(lines)));
            }
            districts.put(district.code(), total);
            chapters.summaries.keep(gathered.period(), district.code(), total);
            sums.add(new EnumMap<>(pass.sums()));
        }
        List<AreaLines> all = chapters.summaries.all(gathered.period(), sums);
        chapters.summaries.keep(gathered.period(), Summaries.ALL, all);
        return new Month(chapters, gathered, districts, schools, all);
    }

    /** Takes in what later chapters have in the drop folder. */
    protected void takeInFurther(Chapters chapters, Drop drop) throws IOException {
        // submissions and explanations are all that this chapter knows
    }

    /** What a consolidation depends on besides. */
    protected String furtherInputs(Period period) {
        return new Explanations(this.jdbc).digest(period);
    }

    /** What later chapters do with a month before it is added up. */
    protected void follow(Chapters chapters, Gathered gathered) {
        // nothing follows in this chapter
    }
}
