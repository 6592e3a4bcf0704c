package org.duxue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Takes in what is new in the drop folder: plans, reads, records and tells the senders. */
public class Intake {

    private static final int LATE_STORAGE_MILLIS = Integer.getInteger("duxue.late-storage", 0);

    private final DropFolder folder;
    private final Path input;
    private final Rooms rooms;
    private final Settings settings;
    private final SubmissionReading reading;
    private final KeptRows keptRows;
    private final Versions versions;
    private final Feedback feedback;
    private final SubmissionFeedback told;
    private final DropPlan.Pause pause;
    private final Predicate<DroppedFile> knownEntries;
    private final Progress progress;

    private final Deque<Claim> queue = new ArrayDeque<>();
    private final List<IntakeReport.Entry> entries = new ArrayList<>();
    private Drop drop = new Drop(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public Intake(
            Folders folders,
            Rooms rooms,
            Settings settings,
            SubmissionReading reading,
            KeptRows keptRows,
            Versions versions,
            Feedback feedback,
            SubmissionFeedback told,
            Runnable pause,
            Predicate<DroppedFile> knownEntries,
            Progress progress) {
        this.progress = progress;
        this.input = folders.input();
        this.folder = new DropFolder(folders.input(), folders.output(), folders.state());
        this.rooms = rooms;
        this.settings = settings;
        this.reading = reading;
        this.keptRows = keptRows;
        this.versions = versions;
        this.feedback = feedback;
        this.told = told;
        this.pause = pause::run;
        this.knownEntries = knownEntries;
    }

    /** Looks at the folder and tells at once the senders of files that are no version of anything. */
    public Drop plan(@Nullable Period defaultPeriod) throws IOException {
        DropPlan plan = new DropPlan(
                this.folder, this.rooms, this.settings, this.reading, this.versions.newest(), defaultPeriod);
        this.drop = plan.plan(this.pause, this.knownEntries);
        this.queue.clear();
        this.queue.addAll(this.drop.toRead());
        this.entries.clear();
        for (Drop.Refusal refusal : this.drop.refused()) {
            this.feedback.write(refusal.sender(), refusal.file().name(), refusal.problems());
            this.entries.add(IntakeReport.Entry.of(refusal));
        }
        this.progress.begin(new Text("读取文件", "reading files"), new Text("个文件", "files"), this.queue.size());
        return this.drop;
    }

    /** All files to read, for others to read them. */
    List<Claim> handOut() {
        List<Claim> all = List.copyOf(this.queue);
        this.queue.clear();
        return all;
    }

    /** Begins a part that another process has handed out, and says below which folder its files lie. */
    Path beginPart() {
        this.entries.clear();
        return this.input;
    }

    /** Whether the newest version is what this file holds, and would be judged as it was. */
    boolean isRecorded(Claim claim) {
        Version newest = claim.newest();
        return newest != null
                && newest.seen().equals(FileStamp.of(claim.file()))
                && (newest.isEffective() || newest.judgedIn().equals(this.reading.judgedIn(claim.key())));
    }

    /** Learns from the store what became of the files that others have read. */
    public void lookBack() {
        Map<SubmissionKey, Version> now = this.versions.newest();
        for (Claim claim : this.drop.toRead()) {
            this.entries.add(entry(claim, now.get(claim.key())));
        }
    }

    private IntakeReport.Entry entry(Claim claim, @Nullable Version now) {
        if (now == null || !isRecorded(new Claim(claim.file(), claim.key(), now))) {
            return IntakeReport.Entry.of(new Verdict.LeftForLater(claim));
        }
        Version before = claim.newest();
        if (before != null
                && before.number() == now.number()
                && before.judgedIn().equals(now.judgedIn())) {
            return IntakeReport.Entry.of(new Verdict.Unchanged(claim));
        }
        return IntakeReport.Entry.of(now, this.versions.problems(now.id()));
    }

    /** The next file to read; nothing when all were handed out. */
    @Nullable Claim next() {
        return this.queue.poll();
    }

    Verdict read(Claim claim) {
        try {
            storage();
            Verdict verdict = this.reading.read(claim);
            this.progress.advance(
                    verdict instanceof Verdict.Judged judged ? judged.rows().data() : 0);
            return verdict;
        } catch (IOException fault) {
            throw new UncheckedIOException(claim.file().relative() + " cannot be read", fault);
        }
    }

    /** Lets tests see how storage that answers late is borne. */
    private static void storage() {
        if (LATE_STORAGE_MILLIS > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(LATE_STORAGE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Records verdicts and writes their feedback; called inside one transaction. */
    void record(List<? extends Verdict> verdicts) {
        List<Verdict.Judged> added = new ArrayList<>();
        List<SubmissionFeedback.Letter> letters = new ArrayList<>();
        for (Verdict verdict : this.keptRows.putInPlace(verdicts)) {
            if (verdict instanceof Verdict.Judged judged) {
                Version earlier = judged.claim().newest();
                if (earlier != null && isRefusedAgain(judged, earlier)) {
                    this.versions.judgedAgain(earlier, judged);
                } else {
                    added.add(judged);
                }
                letters.add(this.told.letter(judged, earlier));
            } else if (verdict instanceof Verdict.Unchanged unchanged) {
                this.versions.seen(unchanged.claim());
                this.told.tellUnderItsName(unchanged.claim());
            }
            this.entries.add(IntakeReport.Entry.of(verdict));
        }
        this.versions.add(added);
        this.told.send(letters);
    }

    /** The same content, refused before and refused now, is no new version. */
    private static boolean isRefusedAgain(Verdict.Judged judged, Version earlier) {
        return earlier.sha256().equals(judged.sha256()) && judged.status() == VersionStatus.REJECTED;
    }

    /**
     * Whether a file of the school could not be read this time, or one that may be the school's, such as any in a folder
     * that could not be listed: then it is not known what the school says now.
     */
    public boolean mayHaveLeft(String school) {
        return this.drop.waiting().stream().anyMatch(path -> mayBeOf(path, school))
                || this.entries.stream()
                        .anyMatch(entry -> entry.status().equals(IntakeReport.LATER)
                                && entry.sender().equals(school));
    }

    private static boolean mayBeOf(String path, String school) {
        FileName name = FileName.of(path.substring(path.lastIndexOf('/') + 1));
        boolean isOfDistrict = name.kind() != null && name.kind().isSentByDistrict();
        return name.schoolCode() == null ? !isOfDistrict : name.schoolCode().equals(school);
    }

    /** Tells the senders of superseded files; called when everything else is recorded. */
    public IntakeReport finish() throws IOException {
        this.progress.end();
        for (Drop.Superseded superseded : this.drop.superseded()) {
            if (superseded.file().name().equals(superseded.by().name())) {
                continue; // the word on the newer file stands under this name
            }
            this.feedback.write(
                    superseded.sender(), superseded.file().name(), List.of(Drop.supersededBy(superseded.by())));
        }
        List<String> waiting = new ArrayList<>(this.drop.waiting());
        this.entries.stream()
                .filter(entry -> entry.status().equals(IntakeReport.LATER))
                .forEach(entry -> waiting.add(entry.relativePath()));
        return new IntakeReport(this.entries, this.drop.superseded().size(), this.drop.unchanged(), waiting);
    }
}
