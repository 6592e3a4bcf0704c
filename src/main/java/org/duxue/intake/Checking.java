package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Judges single files as an intake would, and records nothing. */
public final class Checking {

    private final Rooms rooms;
    private final Settings settings;

    public Checking(Rooms rooms, Settings settings) {
        this.rooms = rooms;
        this.settings = settings;
    }

    /** What became of a file, with everything there is to say about it. */
    public record Checked(IntakeReport.Entry entry, List<Problem> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }
    }

    public Checked check(Path file, @Nullable Period defaultPeriod) throws IOException {
        SubmissionReading reading = new SubmissionReading(this.rooms, this.settings, Keeper.OF_NOTHING);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        DroppedFile dropped = new DroppedFile(
                file,
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
        DropPlan plan = new DropPlan(new DropFolder(file), this.rooms, this.settings, reading, Map.of(), defaultPeriod);
        Drop drop = plan.planOf(dropped);
        if (!drop.refused().isEmpty()) {
            Drop.Refusal refusal = drop.refused().get(0);
            return new Checked(IntakeReport.Entry.of(refusal), refusal.problems());
        }
        if (drop.toRead().isEmpty()) {
            Problem leftAlone = Problem.ofFile(
                    org.duxue.shared.ProblemType.FILE_NAME,
                    "left-alone",
                    "这个文件名不会被读取；请命名为例如 equipment_3123000101_2023-06.csv",
                    "a file of this name is not read; name it such as equipment_3123000101_2023-06.csv");
            return new Checked(
                    IntakeReport.Entry.of(new Drop.Refusal(dropped, "", List.of(leftAlone))), List.of(leftAlone));
        }
        Verdict verdict = reading.read(drop.toRead().get(0));
        List<Problem> problems = verdict instanceof Verdict.Judged judged ? judged.problems() : List.of();
        return new Checked(IntakeReport.Entry.of(verdict), problems);
    }
}
