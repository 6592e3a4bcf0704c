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
 * The drop folder held against what is recorded of it, some files at a time: its memory grows with what is new and not with
 * what is known.
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
     * A file that there is something to do with.
     *
     * @param before what was recorded of it; absent when it was never seen
     */
    record Found(DroppedFile file, @Nullable DropFile before) {}

    /**
     * What a look found.
     *
     * @param unchanged how many files count as they did
     * @param superseded how many lie there still that others have replaced
     * @param unreadable paths of files and folders that cannot be looked at
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

    /** A refused file is judged again when what it was judged against has changed, or the program that failed over it. */
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

    /** The fingerprint of what a file is judged against, besides its own content. */
    static String contextHash(ValidationContexts contexts, SubmissionKey key) {
        return contexts.find(key.kind(), key.sender(), key.period())
                .map(context -> Digest.of(context.fingerprint()))
                .orElse(Digest.of("no registry row"));
    }

    /**
     * Likewise of a file of which it is not known what it is: whether the registry has the sender that its name tells, and
     * whether its month has come.
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
