package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duxue.area.Figures;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.FileName;
import org.duxue.intake.Folders;
import org.duxue.intake.ReadResult;
import org.duxue.intake.RowArchive;
import org.duxue.intake.SubmissionFile;
import org.duxue.intake.SubmissionKey;
import org.duxue.intake.SubmissionReading;
import org.duxue.job.DuxueApplication;
import org.duxue.shared.Kind;
import org.duxue.store.Workspace;

/** Read, check, score and add up, as the intake does it, without storing anything. */
record OurReading(int threads) implements Peer {

    @Override
    public String name() {
        return "duxue: read, check, score, add up";
    }

    @Override
    public Totals run(Path input) throws Exception {
        Folders folders = new Folders(input, input, input);
        ValidationContexts settings = Workspace.toCheck(folders).contexts();
        SubmissionReading reading = new SubmissionReading(DuxueApplication.MODULES, settings, RowArchive.DISCARDING);
        List<Path> files = Desk.filesBelow(input).stream()
                .filter(file -> !file.getParent().endsWith("registry"))
                .toList();
        Queue<Totals> parts = new ConcurrentLinkedQueue<>();
        new SideBySide(this.threads).sum(files, file -> {
            parts.add(totals(reading, file));
            return 1;
        });
        return parts.stream().reduce(Totals.NONE, Totals::plus);
    }

    private static Totals totals(SubmissionReading reading, Path file) throws IOException {
        FileName name = FileName.of(file.getFileName().toString());
        DroppedFile dropped = new DroppedFile(
                file,
                file.toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant());
        SubmissionFile submission =
                SubmissionFile.alone(dropped, new SubmissionKey(name.kind(), name.schoolCode(), name.period()));
        ReadResult result = reading.read(submission);
        if (result instanceof ReadResult.Judged judged && judged.aggregate() != null) {
            return name.kind() == Kind.FITNESS ? totals(judged.aggregate().figures()) : Totals.NONE;
        }
        throw new IllegalStateException(file + " came to " + result);
    }

    private static Totals totals(Figures figures) {
        long excellent = count(figures, "excellent_rate");
        long good = count(figures, "excellent_good_rate") - excellent;
        return new Totals(
                count(figures, "students_tested"),
                excellent,
                good,
                count(figures, "pass_rate") - good - excellent,
                figures.find("average_score")
                        .orElseThrow()
                        .numerator()
                        .movePointRight(1)
                        .longValueExact(),
                count(figures, "overweight_rate"));
    }

    private static long count(Figures figures, String indicator) {
        return figures.find(indicator).orElseThrow().numerator().longValueExact();
    }
}
