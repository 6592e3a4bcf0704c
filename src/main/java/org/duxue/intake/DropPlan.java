package org.duxue.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Compares the drop folder with the records, and records what has to be done with its files, and in which order. */
public class DropPlan {

    private final DropFolder folder;
    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final DropFiles recorded;
    private final OlderStore older;
    private final Feedback feedback;
    private final Runnable pause;

    /** @param pause waits between the two looks at the folder */
    DropPlan(
            DropFolder folder,
            AreaModules modules,
            ValidationContexts contexts,
            DropFiles recorded,
            Feedback feedback,
            Runnable pause) {
        this.folder = folder;
        this.modules = modules;
        this.contexts = contexts;
        this.recorded = recorded;
        this.older = new OlderStore(recorded);
        this.feedback = feedback;
        this.pause = pause;
    }

    /**
     * Time and defaults of a run.
     *
     * @param now files with a later modification time are treated as the oldest
     * @param thisMonth files of later months are rejected
     * @param defaultPeriod the month of files that name none
     */
    public record Circumstances(
            Instant now, Period thisMonth, @Nullable Period defaultPeriod) {}

    /**
     * The result of a look that records nothing.
     *
     * @param hasNews whether a run would have any work, including work left by an interrupted run
     */
    public record Look(boolean hasNews, int unchanged, int superseded) {}

    public Look look(@Nullable Period defaultPeriod, Period thisMonth) throws IOException {
        FolderLook.Seen seen = lookAt(defaultPeriod, thisMonth);
        return new Look(
                seen.hasNews() || !this.recorded.withoutQuestions().isEmpty(), seen.unchanged(), seen.superseded());
    }

    private FolderLook.Seen lookAt(@Nullable Period defaultPeriod, Period thisMonth) throws IOException {
        return new FolderLook(this.folder, this.recorded, this.contexts, defaultPeriod, thisMonth).look();
    }

    /** Plans a run. The same run can be planned again. */
    void plan(long run, Circumstances circumstances) throws IOException {
        FolderLook.Seen seen = lookAt(circumstances.defaultPeriod(), circumstances.thisMonth());
        List<DropFiles.Planned> planned = new ArrayList<>();
        if (!seen.news().isEmpty()) {
            this.pause.run();
        }
        FileIdentification identification = new FileIdentification(
                this.modules, this.contexts, circumstances.defaultPeriod(), circumstances.thisMonth());
        for (FolderLook.Found found : seen.news()) {
            identified(identification, found, run, circumstances).ifPresent(planned::add);
        }
        for (DropFile unresolved : this.recorded.unresolved()) {
            if (this.folder.has(unresolved)) {
                planned.add(new DropFiles.Planned(again(unresolved, run), List.of()));
            }
        }
        List<DropFiles.Planned> ordered = inOrder(planned, circumstances.now());
        this.recorded.plan(run, seen.counts(), this.older.withoutReplaced(ordered));
        refuse(ordered);
    }

    private Optional<DropFiles.Planned> identified(
            FileIdentification identification, FolderLook.Found found, long run, Circumstances circumstances)
            throws IOException {
        DroppedFile file = found.file();
        if (!DropFolder.isUnchanged(file)) {
            return Optional.of(later(found, run));
        }
        try {
            return identification.identify(file).map(identified -> planned(found, identified, run, circumstances));
        } catch (FileSystemException cannotBeOpened) {
            return Optional.of(later(found, run));
        }
    }

    private DropFiles.Planned planned(
            FolderLook.Found found, FileIdentification.Identified identified, long run, Circumstances circumstances) {
        DroppedFile file = found.file();
        DropFile before = found.before();
        boolean seenBefore = before != null && before.stamp().equals(FileStamp.of(file));
        boolean refused = identified.isRefused();
        String place = FeedbackPlace.of(this.contexts, identified.type(), identified.about(), file.relative());
        DropFile row = new DropFile(
                before == null ? DropFile.NEW : before.id(),
                FileStamp.of(file),
                identified.type(),
                identified.about(),
                before != null && seenBefore ? before.firstRun() : run,
                run,
                0,
                refused ? DropFile.State.SETTLED : DropFile.State.PLANNED,
                refused ? DropOutcome.REJECTED : DropOutcome.NONE,
                null,
                refused ? judgedIn(file, identified, circumstances) : "",
                refused || before == null ? (refused ? place : "") : before.feedback());
        return new DropFiles.Planned(row, identified.problems());
    }

    private String judgedIn(DroppedFile file, FileIdentification.Identified identified, Circumstances circumstances) {
        String now = FolderLook.circumstances(
                this.contexts, file.name(), circumstances.defaultPeriod(), circumstances.thisMonth());
        return ProgramFault.isAmong(identified.problems()) ? ProgramFault.judgedIn(now) : now;
    }

    private static DropFiles.Planned later(FolderLook.Found found, long run) {
        DropFile before = found.before();
        DropFile row = new DropFile(
                before == null ? DropFile.NEW : before.id(),
                FileStamp.of(found.file()),
                before == null ? DropType.UNKNOWN : before.type(),
                before == null ? DropFile.About.NOTHING : before.about(),
                before == null ? run : before.firstRun(),
                run,
                0,
                DropFile.State.LATER,
                DropOutcome.LATER,
                null,
                "",
                before == null ? "" : before.feedback());
        return new DropFiles.Planned(row, List.of());
    }

    private static DropFile again(DropFile file, long run) {
        return new DropFile(
                file.id(),
                file.stamp(),
                file.type(),
                file.about(),
                file.firstRun(),
                run,
                0,
                DropFile.State.PLANNED,
                file.outcome(),
                null,
                file.judgedIn(),
                file.feedback());
    }

    /**
     * Orders the files of a submission one after the other: first by the run that saw them, then by modification time,
     * where a time in the future carries no information and sorts first, then by path.
     */
    private static List<DropFiles.Planned> inOrder(List<DropFiles.Planned> planned, Instant now) {
        List<DropFiles.Planned> ordered = new ArrayList<>(planned);
        ordered.sort(Comparator.<DropFiles.Planned, String>comparing(
                        one -> one.file().about().toString())
                .thenComparing(one -> one.file().firstRun())
                .thenComparing(one -> !one.file().stamp().modified().isAfter(now))
                .thenComparing(one -> one.file().stamp().modified())
                .thenComparing(one -> one.file().path()));
        List<DropFiles.Planned> numbered = new ArrayList<>(ordered.size());
        for (DropFiles.Planned one : ordered) {
            numbered.add(new DropFiles.Planned(one.file().at(numbered.size()), one.problems()));
        }
        return numbered;
    }

    private void refuse(List<DropFiles.Planned> all) throws IOException {
        for (DropFiles.Planned one : all) {
            List<Problem> problems = one.problems();
            if (!problems.isEmpty()) {
                this.feedback.write(one.file().feedback(), one.file().name(), problems);
            }
        }
    }
}
