package org.duxue.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.TableFile;
import org.duxue.registry.School;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.standards.Policy;
import org.duxue.standards.SamplePolicy;
import org.duxue.standards.Standards;
import org.jspecify.annotations.Nullable;

/**
 * A file of one module, read as the program reads it: {@code ModuleCase.of(module).school(s).period("2023-06")
 * .rows(header, row, ...)}. Without a school it is a file of the district.
 *
 * @param <R> an accepted row
 */
public final class ModuleCase<R> {

    private static final long MOST_BYTES = 1 << 20;

    private final AreaModule<R> module;
    private @Nullable School school;
    private Period period = Period.of(2023, 6);
    private Policy policy = SamplePolicy.adoptingEverything(SampleSchool.DISTRICT.code());

    private ModuleCase(AreaModule<R> module) {
        this.module = module;
    }

    public static <R> ModuleCase<R> of(AreaModule<R> module) {
        return new ModuleCase<>(module);
    }

    public ModuleCase<R> school(School sender) {
        this.school = sender;
        return this;
    }

    public ModuleCase<R> school(SampleSchool sender) {
        return school(sender.school());
    }

    public ModuleCase<R> period(String month) {
        this.period = Period.parse(month).orElseThrow();
        return this;
    }

    /** In a district without a policy, where only law and standards bind. */
    public ModuleCase<R> adoptingNothing() {
        this.policy = Policy.none();
        return this;
    }

    public ValidationContext context() {
        return new ValidationContext(
                this.period,
                SampleSchool.DISTRICT,
                this.school,
                Standards.load().on(this.period.asOf(), this.policy, SampleSchool.DISTRICT.code()),
                new KeyedHash(new byte[KeyedHash.KEY_BYTES]));
    }

    /** Reads a file of these lines, the header first; it is spreadsheet row 1. */
    public Outcome<R> rows(String... lines) {
        try {
            Path file = Files.createTempFile("room", ".csv");
            try {
                Files.writeString(file, String.join("\n", lines));
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<R> read(Path file) throws IOException {
        FileProbe probe = FileProbe.of(file, MOST_BYTES, new ChineseWordList(List.of(this.module.schema())));
        TableFile table = new TableFile(probe);
        TableFile.Opening opening = table.open(List.of(this.module.schema()), this.module.schema());
        if (opening instanceof TableFile.Opening.Refused refused) {
            throw new AssertionError("the file has no header: " + refused.problems());
        }
        TableFile.Opening.Open open = (TableFile.Opening.Open) opening;
        ValidationContext context = context();
        Problems problems = new Problems(this.module.schema());
        Aggregator<R> aggregator = this.module.aggregator(context);
        List<R> accepted = new ArrayList<>();
        table.read(open, problems, context.pseudonyms(), row -> {
            R judged = this.module.check(row, context);
            if ((judged == null) != row.isInError()) {
                throw new AssertionError("row " + row.number() + " comes to " + judged + " with " + problems.all());
            }
            if (judged != null) {
                accepted.add(judged);
                aggregator.add(judged, row.number());
            }
            return true;
        });
        return new Outcome<>(inWords(problems.all()), accepted, aggregator.close());
    }

    /** The problems with their sentences, as their reader has them. */
    private static List<Problem> inWords(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.as(problem.severity(), Message.literal(problem.message())))
                .toList();
    }

    /** The result of a file: errors, warnings and notices, the rows that count, and their figures. */
    public record Outcome<R>(List<Problem> problems, List<R> accepted, SubmissionAggregate aggregate) {}
}
