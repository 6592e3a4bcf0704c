package org.duxue.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.duxue.area.Settings;
import org.duxue.intake.Drop;
import org.duxue.intake.DroppedFile;
import org.duxue.intake.Feedback;
import org.duxue.intake.IntakeReport;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;

/** The entries files of one intake: which are new, and what became of them. */
public class EntriesIntake {

    private final Entries entries;
    private final SeenEntries seen;
    private final Settings settings;
    private final Feedback feedback;
    private final Supplier<Instant> now;
    private List<DroppedFile> pending = List.of();
    private List<IntakeReport.Entry> taken = new ArrayList<>();

    public EntriesIntake(
            Entries entries, SeenEntries seen, Settings settings, Feedback feedback, Supplier<Instant> now) {
        this.entries = entries;
        this.seen = seen;
        this.settings = settings;
        this.feedback = feedback;
        this.now = now;
    }

    /**
     * Finds out which of the files are to be read: of several for one district and period only the newest. Senders of
     * the others are told at once. Returns a digest of the work, empty when there is none.
     */
    public String plan(List<DroppedFile> files) throws IOException {
        this.taken = new ArrayList<>();
        this.pending = new ArrayList<>();
        for (Map.Entry<Entries.Key, List<DroppedFile>> rivals : byKey(files).entrySet()) {
            DroppedFile newest = rivals.getValue().stream()
                    .reduce(BinaryOperator.maxBy(DroppedFile.OLDEST_FIRST))
                    .orElseThrow();
            for (DroppedFile other : rivals.getValue()) {
                if (!other.equals(newest)) {
                    supersede(rivals.getKey(), other, newest);
                }
            }
            if (!isSettled(newest)) {
                this.pending.add(newest);
            }
        }
        return this.pending.isEmpty() ? "" : digest();
    }

    void takeIn() throws IOException {
        Entries.Entered entered = new Entries.Entered(System.getProperty("user.name", ""), this.now.get());
        for (DroppedFile file : this.pending) {
            IntakeReport.Entry entry = this.entries.takeIn(Entries.Key.of(file).orElseThrow(), file, entered);
            boolean refused = entry.status().equals(Entries.REJECTED);
            this.seen.note(file, refused ? SeenEntries.Outcome.REFUSED : SeenEntries.Outcome.TAKEN, this.now.get());
            this.taken.add(entry);
        }
    }

    public List<IntakeReport.Entry> taken() {
        return this.taken;
    }

    private Map<Entries.Key, List<DroppedFile>> byKey(List<DroppedFile> files) throws IOException {
        Map<Entries.Key, List<DroppedFile>> byKey = new TreeMap<>();
        for (DroppedFile file : files) {
            Entries.Key key = Entries.Key.of(file).orElse(null);
            if (key == null) {
                refuse(file, nameless(file));
            } else if (!this.settings.knows(Kind.ENFORCEMENT, key.district())) {
                refuse(file, unknown(key.district()));
            } else {
                byKey.computeIfAbsent(key, same -> new ArrayList<>()).add(file);
            }
        }
        return byKey;
    }

    private boolean isSettled(DroppedFile file) {
        return this.seen
                .find(file)
                .filter(look -> look.isOf(file) && look.outcome() != SeenEntries.Outcome.SUPERSEDED)
                .isPresent();
    }

    private void supersede(Entries.Key key, DroppedFile file, DroppedFile newest) throws IOException {
        if (!file.name().equals(newest.name())) {
            this.feedback.write(key.district(), file.name(), List.of(Drop.supersededBy(newest)));
        }
        this.seen.note(file, SeenEntries.Outcome.SUPERSEDED, this.now.get());
    }

    /** The same file may come again after another; the look before makes each time a work of its own. */
    private String digest() {
        StringBuilder work = new StringBuilder();
        this.pending.forEach(file -> work.append(file)
                .append(this.seen.find(file).map(SeenEntries.Look::toString).orElse(""))
                .append('\n'));
        return Digest.of(work.toString());
    }

    private void refuse(DroppedFile file, Problem problem) throws IOException {
        this.feedback.write(Feedback.UNKNOWN_SENDER, file.name(), List.of(problem));
        this.seen.note(file, SeenEntries.Outcome.REFUSED, this.now.get());
        this.taken.add(new IntakeReport.Entry(
                file.relative(),
                Feedback.UNKNOWN_SENDER,
                Entries.REJECTED,
                new RowCounts(0, 0, 0),
                0,
                List.of(problem)));
    }

    private static Problem nameless(DroppedFile file) {
        return Problem.ofFile(
                ProblemType.FILE_NAME,
                "no-district-or-month",
                "台账填报文件名“" + file.name() + "”缺少区划代码或月份；请命名为例如 ledger_230306_2023-06.csv",
                "the name '" + file.name()
                        + "' tells no district or no month; name it such as ledger_230306_2023-06.csv");
    }

    private static Problem unknown(String district) {
        return Problem.ofFile(
                ProblemType.FOREIGN_KEY,
                "unknown-district",
                "district_code",
                district,
                "区划代码 " + district + " 不在学校名录中；请核对文件名",
                "the district " + district + " is not in the registry; check the file name");
    }
}
