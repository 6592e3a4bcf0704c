package org.duxue.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Compares the drop folder with the records, a page of files at a time: memory use grows with the new files and not
 * with the known ones.
 */
final class FolderLook {

    private final DropFolder folder;
    private final DropFiles recorded;
    private final ValidationContexts contexts;
    private final @Nullable Period defaultPeriod;
    private final Period thisMonth;

    FolderLook(
            DropFolder folder,
            DropFiles recorded,
            ValidationContexts contexts,
            @Nullable Period defaultPeriod,
            Period thisMonth) {
        this.folder = folder;
        this.recorded = recorded;
        this.contexts = contexts;
        this.defaultPeriod = defaultPeriod;
        this.thisMonth = thisMonth;
    }

    /**
     * A file that needs processing.
     *
     * @param before the earlier record; absent when the file was never seen
     */
    record Found(DroppedFile file, @Nullable DropFile before) {}

    /**
     * The result of a look at the folder.
     *
     * @param unchanged number of files that count as before
     * @param superseded number of files still in the folder that others have replaced
     * @param unreadable paths of files and folders that cannot be accessed
     */
    record Seen(List<Found> news, int unchanged, int superseded, List<String> unreadable) {

        DropFiles.Counts counts() {
            return new DropFiles.Counts(this.unchanged, this.superseded, this.unreadable);
        }

        boolean hasNews() {
            return !this.news.isEmpty() || !this.unreadable.isEmpty();
        }
    }

    Seen look() throws IOException {
        Comparison comparison = new Comparison();
        this.folder.walk(comparison::add, comparison.unreadable::add);
        return comparison.end();
    }

    private final class Comparison {

        private final List<DroppedFile> page = new ArrayList<>(DropFiles.AT_ONCE);
        private final List<Found> news = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private int unchanged;
        private int superseded;

        void add(DroppedFile file) {
            this.page.add(file);
            if (this.page.size() == DropFiles.AT_ONCE) {
                compare();
            }
        }

        Seen end() {
            compare();
            return new Seen(this.news, this.unchanged, this.superseded, this.unreadable);
        }

        private void compare() {
            Map<String, DropFile> known = FolderLook.this.recorded.at(
                    this.page.stream().map(DroppedFile::relative).collect(Collectors.toList()));
            for (DroppedFile file : this.page) {
                DropFile before = known.get(file.relative());
                if (before == null || !isSettled(file, before)) {
                    this.news.add(new Found(file, before));
                } else if (before.outcome() == DropOutcome.SUPERSEDED) {
                    this.superseded++;
                } else if (before.outcome() != DropOutcome.WITHDRAWN) {
                    this.unchanged++;
                }
            }
            this.page.clear();
        }
    }

    private boolean isSettled(DroppedFile file, DropFile before) {
        return before.state() == DropFile.State.SETTLED
                && before.stamp().equals(FileStamp.of(file))
                && !isToBeJudgedAgain(before);
    }

    /**
     * A refused file is judged again after a change of the context it was judged in, or of the program if that failed
     * on it.
     */
    private boolean isToBeJudgedAgain(DropFile before) {
        if (before.outcome() != DropOutcome.REJECTED) {
            return false;
        }
        String now = switch (before.type()) {
            case SUBMISSION -> contextHash(this.contexts, before.submission());
            case UNKNOWN -> circumstances(this.contexts, before.name(), this.defaultPeriod, this.thisMonth);
            case EXPLANATION, ENTRIES -> "";
        };
        return !before.judgedIn().equals(ProgramFault.wasJudged(before.judgedIn()) ? ProgramFault.judgedIn(now) : now);
    }

    /** The fingerprint of the context a file is judged in, apart from its own content. */
    static String contextHash(ValidationContexts contexts, SubmissionKey key) {
        return contexts.find(key.kind(), key.sender(), key.period())
                .map(context -> Digest.of(context.fingerprint()))
                .orElse(Digest.of("no registry row"));
    }

    /**
     * The context of a file that could not be identified: whether the registry has the sender in its name, and whether
     * its month has begun.
     */
    static String circumstances(
            ValidationContexts contexts, String fileName, @Nullable Period defaultPeriod, Period thisMonth) {
        FileName name = FileName.of(fileName);
        String school = name.schoolCode();
        String district = name.districtCode();
        Period period = name.period();
        boolean known = (school != null && contexts.knows(Kind.EQUIPMENT, school))
                || (district != null && contexts.knows(Kind.ENFORCEMENT, district));
        boolean ahead = period != null && thisMonth.isBefore(period);
        return (defaultPeriod == null ? "" : defaultPeriod) + (known ? " known" : "") + (ahead ? " ahead" : "");
    }
}
