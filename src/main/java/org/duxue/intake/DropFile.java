package org.duxue.intake;

import java.nio.file.Path;
import java.util.Locale;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A file of the drop folder as it is recorded.
 *
 * @param type what it holds
 * @param about whose it is and of what
 * @param firstRun the run that saw it first as it lies
 * @param run the run that had something to do with it last
 * @param seq its place in that run: files of one submission follow each other in the order in which they came
 * @param outcome what became of it
 * @param versionId the version that was read from it, or that has the same bytes
 * @param judgedIn fingerprint of what it was judged against, where that may change
 * @param feedback where its sender is told of it, below the folder of all feedback
 */
public record DropFile(
        long id,
        FileStamp stamp,
        DropType type,
        About about,
        long firstRun,
        long run,
        int seq,
        State state,
        DropOutcome outcome,
        @Nullable Long versionId,
        String judgedIn,
        String feedback) {

    /**
     * Whose a file is and of what, as far as that is known; the rest is empty.
     *
     * @param sender a school or a district
     */
    public record About(String kind, String sender, String period) {

        static final About NOTHING = new About("", "", "");

        static About of(SubmissionKey key) {
            return new About(key.kind().key(), key.sender(), key.period().toString());
        }

        @Override
        public String toString() {
            return this.kind + " " + this.sender + " " + this.period;
        }
    }

    /**
     * Whether this file came later than another into its folder and is named like it but for marks such as {@code (1)} or
     * 更正. In another folder somebody else may have a file of that name.
     *
     * @param gone whether the other lies in its folder no more, so that this one may stand for it wherever it is
     */
    public boolean corrects(DropFile other, boolean gone) {
        boolean isLater = this.run == other.run ? this.seq > other.seq : this.run > other.run;
        return isLater
                && PartName.of(name()).isAlike(PartName.of(other.name()))
                && (gone || folder().equals(other.folder()));
    }

    private String folder() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }

    /** Number of a file that the table does not have yet. */
    static final long NEW = -1;

    /** Whether there is something to do with it. */
    enum State {
        /** A run has it to read. */
        PLANNED,
        /** It was read as it lies. */
        SETTLED,
        /** It could not be read, and is looked at again. */
        LATER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** The same with its place in a run. */
    DropFile at(int number) {
        return new DropFile(
                this.id,
                this.stamp,
                this.type,
                this.about,
                this.firstRun,
                this.run,
                number,
                this.state,
                this.outcome,
                this.versionId,
                this.judgedIn,
                this.feedback);
    }

    /** The same with what became of it. */
    DropFile settled(DropOutcome now, @Nullable Long version, String place) {
        return new DropFile(
                this.id,
                this.stamp,
                this.type,
                this.about,
                this.firstRun,
                this.run,
                this.seq,
                State.SETTLED,
                now,
                version,
                this.judgedIn,
                place);
    }

    /** The submission it belongs to. */
    SubmissionKey submission() {
        return new SubmissionKey(Kind.ofKey(this.about.kind()), this.about.sender(), period());
    }

    public Period period() {
        return Period.parse(this.about.period()).orElseThrow();
    }

    public String sender() {
        return this.about.sender();
    }

    public String path() {
        return this.stamp.relativePath();
    }

    public String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The file itself, below the folder in which it lies. */
    public DroppedFile in(Path folder) {
        return new DroppedFile(folder.resolve(path()), path(), this.stamp.size(), this.stamp.modified());
    }
}
