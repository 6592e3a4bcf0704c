package org.duxue.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.validator.ValidatingItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A typical Spring Batch job: a row is an item, checked one by one, written to HSQLDB and added up by SQL. */
final class StockBatch implements Peer {

    private static final int CHUNK = 1000;

    private static final String FIGURES = """
            SELECT COUNT(*), SUM(CASE WHEN tenths >= 900 THEN 1 ELSE 0 END),
              SUM(CASE WHEN tenths >= 800 AND tenths < 900 THEN 1 ELSE 0 END),
              SUM(CASE WHEN tenths >= 600 AND tenths < 800 THEN 1 ELSE 0 END), SUM(tenths), SUM(heavy)
            FROM (
              SELECT b.heavy,
                (b.hundredths + v.hundredths + r.hundredths + s.hundredths + p.hundredths
                  + COALESCE(u.hundredths, 0) + COALESCE(t.hundredths, 0) + 5) / 10
                  + 10 * LEAST(20, v.bonus + r.bonus + s.bonus + p.bonus + COALESCE(u.bonus, 0) + COALESCE(t.bonus, 0))
                  AS tenths
              FROM student m
              JOIN bmi b ON b.k = m.base + CAST((2 * m.w * 1000000 + m.h * m.h) / (2 * m.h * m.h) AS INTEGER)
              JOIN score v ON v.item = 0 AND v.k = m.base + m.vital + 400
              JOIN score r ON r.item = 1 AND r.k = m.base + m.run50 + 400
              JOIN score s ON s.item = 2 AND s.k = m.base + m.reach + 400
              JOIN score p ON p.item = 3 AND p.k = m.base + m.rope + 400
              LEFT JOIN score u ON u.item = 4 AND u.k = m.base + m.situps + 400
              LEFT JOIN score t ON t.item = 5 AND t.k = m.base + m.shuttle + 400)
            """;

    /** A row of the database; heights, weights, the 50 m run and the reach in tenths, the shuttle run in seconds. */
    public record Student(
            String id,
            int base,
            long h,
            long w,
            int vital,
            int run50,
            int reach,
            int rope,
            Integer situps,
            Integer shuttle) {}

    @Override
    public String name() {
        return "stock Spring Batch";
    }

    @Override
    public Totals run(Path input) throws Exception {
        SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:hsqldb:mem:stock", true);
        try (Connection connection = database.getConnection()) {
            ScoreTables.fill(connection);
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.execute("CREATE INDEX score_key ON score (k, item)");
            jdbc.execute("CREATE INDEX bmi_key ON bmi (k)");
            jdbc.execute("CREATE TABLE student (id VARCHAR(40), base INTEGER, h BIGINT, w BIGINT, vital INTEGER,"
                    + " run50 INTEGER, reach INTEGER, rope INTEGER, situps INTEGER, shuttle INTEGER)");
            load(input, database);
            return jdbc.queryForObject(
                    FIGURES,
                    (row, n) -> new Totals(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
        } finally {
            new JdbcTemplate(database).execute("DROP SCHEMA PUBLIC CASCADE");
            database.destroy();
        }
    }

    private static void load(Path input, SingleConnectionDataSource database) throws Exception {
        JobRepository repository = new ResourcelessJobRepository();
        ValidatingItemProcessor<Student> processor = new ValidatingItemProcessor<>(StockBatch::check);
        Step load = new StepBuilder("load", repository)
                .<Student, Student>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(database))
                .reader(reader(input))
                .processor(processor)
                .writer(new JdbcBatchItemWriterBuilder<Student>()
                        .dataSource(database)
                        .sql("INSERT INTO student VALUES (:id, :base, :h, :w, :vital, :run50, :reach, :rope, :situps,"
                                + " :shuttle)")
                        .itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
                        .build())
                .build();
        Job job = new JobBuilder("stock", repository).start(load).build();
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance("stock", new JobParameters()),
                new JobParameters(),
                new ExecutionContext());
        job.execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "ended as " + execution, execution.getAllFailureExceptions().get(0));
        }
    }

    private static MultiResourceItemReader<Student> reader(Path input) {
        List<Path> files = Desk.filesBelow(input).stream()
                .filter(file -> file.getFileName().toString().startsWith("fitness"))
                .toList();
        FlatFileItemReader<Student> file = new FlatFileItemReaderBuilder<Student>()
                .name("file")
                .linesToSkip(1)
                .delimited()
                .names(
                        "g", "class", "id", "name", "sex", "height", "weight", "vital", "run50", "reach", "rope",
                        "situps", "shuttle")
                .fieldSetMapper(row -> new Student(
                        row.readString("id"),
                        ((row.readInt("g") - 11) * 2 + row.readInt("sex") - 1) * ScoreTables.SPAN,
                        tenths(row.readString("height")),
                        tenths(row.readString("weight")),
                        row.readInt("vital"),
                        tenths(row.readString("run50")),
                        tenths(row.readString("reach")),
                        row.readInt("rope"),
                        row.readString("situps").isEmpty() ? null : row.readInt("situps"),
                        seconds(row.readString("shuttle"))))
                .build();
        return new MultiResourceItemReaderBuilder<Student>()
                .name("files")
                .resources(files.stream().map(FileSystemResource::new).toArray(Resource[]::new))
                .delegate(file)
                .build();
    }

    private static void check(Student student) {
        boolean isRight = student.h >= 800
                && student.h <= 2500
                && student.w >= 140
                && student.w <= 2000
                && student.vital >= 500
                && student.vital <= 9999
                && student.run50 >= 50
                && student.run50 <= 200
                && student.reach >= -300
                && student.reach <= 400
                && student.rope >= 0
                && student.rope <= 300;
        if (!isRight) {
            throw new ValidationException(student + " is out of range");
        }
    }

    private static int tenths(String decimal) {
        return new java.math.BigDecimal(decimal).movePointRight(1).intValueExact();
    }

    private static Integer seconds(String time) {
        return time.isEmpty() ? null : (time.charAt(0) - '0') * 60 + Integer.parseInt(time.substring(2));
    }
}
