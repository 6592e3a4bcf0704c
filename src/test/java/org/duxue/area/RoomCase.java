package org.duxue.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.reading.Header;
import org.duxue.reading.Lexicon;
import org.duxue.reading.Problems;
import org.duxue.reading.Survey;
import org.duxue.reading.TableFile;
import org.duxue.registry.School;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.jspecify.annotations.Nullable;

/**
 * A file of one room, read as the program reads it: {@code RoomCase.of(room).school(s).period("2023-06").rows(header,
 * row, ...)}. Without a school it is the district's.
 *
 * @param <R> an accepted row
 */
public final class RoomCase<R> {

    private static final long MOST_BYTES = 1 << 20;

    private final Room<R> room;
    private @Nullable School school;
    private Period period = Period.of(2023, 6);

    private RoomCase(Room<R> room) {
        this.room = room;
    }

    public static <R> RoomCase<R> of(Room<R> room) {
        return new RoomCase<>(room);
    }

    public RoomCase<R> school(School sender) {
        this.school = sender;
        return this;
    }

    public RoomCase<R> school(SampleSchool sender) {
        return school(sender.school());
    }

    public RoomCase<R> period(String month) {
        this.period = Period.parse(month).orElseThrow();
        return this;
    }

    public Setting setting() {
        return new Setting(
                this.period,
                SampleSchool.DISTRICT,
                this.school,
                Standards.load().on(this.period.asOf(), Policy.none(), SampleSchool.DISTRICT.code()),
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
        Survey survey = Survey.of(file, MOST_BYTES, new Lexicon(List.of(this.room.schema())));
        TableFile table = new TableFile(survey);
        TableFile.Opening opening = table.open(List.of(this.room.schema()), this.room.schema());
        if (opening instanceof TableFile.Opening.Refused refused) {
            throw new AssertionError("the file has no header: " + refused.problems());
        }
        Header header = ((TableFile.Opening.Open) opening).header();
        Setting setting = setting();
        Problems problems = new Problems(this.room.schema());
        Tally<R> tally = this.room.tally(setting);
        List<R> accepted = new ArrayList<>();
        table.read(header, problems, setting.pseudonyms(), row -> {
            R judged = this.room.check(row, setting);
            if ((judged == null) != row.isInError()) {
                throw new AssertionError("row " + row.number() + " comes to " + judged + " with " + problems.all());
            }
            if (judged != null) {
                accepted.add(judged);
                tally.add(judged, row.number());
            }
            return true;
        });
        return new Outcome<>(problems.all(), accepted, tally.close());
    }

    /** What a file came to: errors, warnings and notices, the rows that count, and what they add up to. */
    public record Outcome<R>(List<Problem> problems, List<R> accepted, Account account) {}
}
