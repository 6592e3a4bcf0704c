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
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.area.enforcement.EnforcementModule;
import org.duxue.area.equipment.EquipmentModule;
import org.duxue.area.fitness.FitnessModule;
import org.duxue.area.pay.PayModule;
import org.duxue.area.safety.SafetyModule;
import org.duxue.area.staffing.StaffingModule;
import org.duxue.intake.DropFile;
import org.duxue.intake.DropFiles;
import org.duxue.intake.Explanations;
import org.duxue.intake.Feedback;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeFixture;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.Questions;
import org.duxue.intake.RowKeyArchive;
import org.duxue.intake.SubmissionFeedback;
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
import org.duxue.standards.PolicyReader;
import org.duxue.standards.SamplePolicy;
import org.duxue.standards.Standards;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A district office without commands and jobs: real files, rules and tables. Its store is in memory, one for all tests. */
public class Office {

    public static final AreaModules ROOMS = new AreaModules(List.<AreaModule<?>>of(
            new EquipmentModule(),
            new StaffingModule(),
            new SafetyModule(),
            new FitnessModule(),
            new EnforcementModule(),
            new PayModule()));

    private static final Instant MORNING = Instant.parse("2023-07-03T01:00:00Z");
    private static final List<String> TABLES = List.of(
            "effective_submission",
            "district_sum",
            "consolidated_district",
            "district_figure",
            "consolidation",
            "consolidation_taken_back",
            "account",
            "version_problem",
            "version_question",
            "version_part",
            "withdrawal",
            "submission_version",
            "explanation",
            "ledger_line",
            "ledger_count",
            "applied_entries",
            "applied_entry_problem",
            "ledger_entry",
            "entered_file",
            "drop_problem",
            "drop_file",
            "drop_run");

    protected final JdbcTemplate jdbc = EmptyStore.JDBC;
    private final Path folder;
    private IntakeReport report = new IntakeReport(List.of(), 0, 0, 0, List.of(), List.of());

    /** Creates an office with an empty folder and an empty store. */
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

        /** The migrations in the order of their numbers, as the program runs them. */
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

    /** The components for one command, with the current registry and policy. */
    public final class Chapters {

        public final ValidationContexts contexts;
        public final Versions versions = new Versions(Office.this.jdbc);
        public final Explanations explanations = new Explanations(Office.this.jdbc);
        public final Questions questions;
        public final SubmissionAggregates aggregates;
        public final Consolidations consolidations = new Consolidations(Office.this.jdbc, this.versions);
        public final SubmissionCollector collector;
        public final ConsolidationPlan plan;
        public final Summaries summaries;
        private final FileRowArchive rowArchive = new FileRowArchive(folders().kept());
        private final QuestionRound.Sources questionSources;

        private Chapters(ValidationContexts contexts) {
            this.contexts = contexts;
            this.questions = new Questions(this.versions, new RowKeyArchive(ROOMS, this.rowArchive));
            this.aggregates = new SubmissionAggregates(ROOMS, contexts, this.versions, this.rowArchive);
            this.collector = new SubmissionCollector(contexts, this.versions);
            this.questionSources =
                    new QuestionRound.Sources(ROOMS, contexts, this.versions, this.consolidations, this.rowArchive);
            this.plan = new ConsolidationPlan(
                    this.collector, this.consolidations, this.versions, Office.this::furtherInputs);
            this.summaries = new Summaries(
                    ROOMS,
                    contexts,
                    this.aggregates,
                    this.consolidations,
                    this.collector,
                    unreported(contexts, this.consolidations));
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

    /** Copies a folder into the drop folder, every file with the same modification time. */
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
                    ? PolicyReader.read(folders().policy(), standards, ROOMS.targets())
                    : SamplePolicy.adoptingEverything("230301", "230306", "230398", "230399");
            return new Chapters(
                    new ValidationContexts(registry, standards, policy, new KeyedHash(new byte[KeyedHash.KEY_BYTES])));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads new files. */
    public final Office takeIn() {
        Chapters chapters = chapters();
        try {
            this.report = new IntakeFixture(this.jdbc, folders(), ROOMS, chapters.contexts)
                    .everything(MORNING, new IntakeFixture.Further() {
                        @Override
                        public void ask(SubmissionFeedback feedback) {
                            DropFiles files = new DropFiles(Office.this.jdbc);
                            Office.this.ask(
                                    chapters,
                                    feedback,
                                    new QuestionSteps()
                                            .questionsOfFiles(
                                                    files,
                                                    chapters.collector,
                                                    chapters.questionSources,
                                                    chapters.questions));
                            files.markQuestionsAsked();
                        }

                        @Override
                        public void takeIn(List<DropFile> entries) throws IOException {
                            takeInFurther(chapters, entries);
                        }
                    });
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Asks about submissions as the two steps of the job do. */
    private void ask(Chapters chapters, SubmissionFeedback feedback, QuestionSteps.ToAsk submissions) {
        submissions.open(new ExecutionContext());
        List<Questions.Decided> decided = new ArrayList<>();
        for (QuestionSteps.One one = submissions.read(); one != null; one = submissions.read()) {
            decided.add(one.round().decide(one.obligation()));
        }
        feedback.writeAgain(chapters.questions.replace(decided));
    }

    /** Does something and rolls its changes to the store back. Calls can be nested. */
    public final <T> T rolledBack(java.util.function.Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(
                new DataSourceTransactionManager(java.util.Objects.requireNonNull(EmptyStore.JDBC.getDataSource())));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    /** The report of the last intake. */
    public final IntakeReport report() {
        return this.report;
    }

    /** The results of a month. */
    public record Month(
            Chapters chapters,
            PeriodSnapshot snapshot,
            Map<String, List<AreaLines>> districts,
            Map<String, List<AreaLines>> schools,
            Map<String, List<ValueChange>> changes,
            List<AreaLines> all) {

        public District district(String code) {
            return this.snapshot.districts().stream()
                    .filter(district -> district.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Consolidates a month as the job does, except that no files are written. */
    public final Month consolidate(String month) {
        Chapters chapters = chapters();
        ConsolidatedPeriod period = begin(chapters, month);
        PeriodSnapshot snapshot = period.snapshot();
        ask(
                chapters,
                new SubmissionFeedback(
                        ROOMS,
                        chapters.contexts,
                        chapters.versions,
                        new DropFiles(this.jdbc),
                        chapters.explanations,
                        chapters.questions,
                        new Feedback(folders().feedback())),
                new QuestionSteps().questionsOfPeriod(period, chapters.questionSources));
        follow(chapters, snapshot);
        Month done = addUp(chapters, snapshot);
        chapters.consolidations.finish(snapshot.period());
        return done;
    }

    /** A consolidation that is not completed. */
    public final void breakOff(String month) {
        begin(chapters(), month);
    }

    private static ConsolidatedPeriod begin(Chapters chapters, String month) {
        ConsolidatedPeriod period =
                new ConsolidatedPeriod(chapters.collector, Period.parse(month).orElseThrow());
        chapters.consolidations.begin(period.snapshot(), chapters.plan.inputs(period.snapshot()), chapters.aggregates);
        for (Kind kind : Kind.values()) {
            MissingAggregates missing = new MissingAggregates(period, chapters.aggregates, kind, new Progress());
            missing.open(new ExecutionContext());
            for (Obligation obligation = missing.read(); obligation != null; obligation = missing.read()) {
                chapters.aggregates.record(List.of(chapters.aggregates.work(obligation)));
            }
            missing.close();
        }
        return period;
    }

    private static Month addUp(Chapters chapters, PeriodSnapshot snapshot) {
        Map<String, List<AreaLines>> districts = new java.util.TreeMap<>();
        Map<String, List<AreaLines>> schools = new java.util.TreeMap<>();
        Map<String, List<ValueChange>> changes = new java.util.TreeMap<>();
        List<Map<Area, AreaSum>> sums = new ArrayList<>();
        Comparison comparison = chapters.summaries.compare();
        for (District district : snapshot.districts()) {
            Summaries.Pass pass = chapters.summaries.begin(snapshot, district);
            for (School school : snapshot.registry().openSchools(district)) {
                schools.put(school.code(), pass.next(school));
            }
            List<AreaLines> total = pass.total();
            for (Area area : Area.values()) {
                pass.units(area).forEach((unit, lines) -> schools.put(unit, List.of(lines)));
            }
            districts.put(district.code(), total);
            changes.put(district.code(), pass.changes(comparison, total));
            chapters.summaries.keep(snapshot.period(), district.code(), total);
            sums.add(new EnumMap<>(pass.sums()));
        }
        List<AreaLines> all = chapters.summaries.all(snapshot.period(), sums);
        chapters.summaries.keep(snapshot.period(), Summaries.ALL, all);
        return new Month(chapters, snapshot, districts, schools, changes, all);
    }

    /** Reads the files of other packages in the drop folder. */
    protected void takeInFurther(Chapters chapters, List<DropFile> entries) throws IOException {
        // this package only knows submissions and explanations
    }

    /** Further inputs of a consolidation. */
    protected String furtherInputs(Period period) {
        return new Explanations(this.jdbc).digest(period);
    }

    /** The hazards that submissions do not list, as given by the ledger. */
    protected UnreportedHazards unreported(ValidationContexts contexts, Consolidations consolidations) {
        return UnreportedHazards.NONE;
    }

    /** Further work of other packages on a month before it is aggregated. */
    protected void follow(Chapters chapters, PeriodSnapshot snapshot) {
        // no further work in this package
    }
}
