package org.duxue.intake;

import java.nio.file.Path;
import java.util.Locale;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A file of the drop folder as it is recorded.
 *
 * @param type kind of content
 * @param about the sender, kind and month of the file
 * @param firstRun the run that first saw the file in its present state
 * @param run the last run that processed the file
 * @param seq its position in that run: files of one submission follow each other in order of arrival
 * @param outcome the result of processing
 * @param versionId the version that was read from it, or that has the same bytes
 * @param judgedIn fingerprint of the context it was judged in, where that context may change
 * @param feedback path of the feedback for the sender, below the folder of all feedback
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
     * Sender, kind and month of a file, as far as they are known; unknown ones are empty.
     *
     * @param sender code of a school or a district
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
     * Whether this file arrived later than another in the same folder and has the same name except for marks such as
     * {@code (1)} or 更正. In another folder a file of that name may come from a different sender.
     *
     * @param gone whether the other file is no longer in its folder, so that this one may replace it from any folder
     */
    public boolean corrects(DropFile other, boolean gone) {
        boolean isLater = this.run == other.run ? this.seq > other.seq : this.run > other.run;
        return isLater
                && PartName.of(name()).hasSameStem(PartName.of(other.name()))
                && (gone || folder().equals(other.folder()));
    }

    private String folder() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }

    /** Id of a file that is not in the table yet. */
    static final long NEW = -1;

    /** The processing state of a file. */
    enum State {
        /** A run has still to read it. */
        PLANNED,
        /** It was read in its present state. */
        SETTLED,
        /** It could not be read, and the next run tries again. */
        LATER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** A copy with its position in a run. */
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

    /** A copy with its outcome. */
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

    /** The file itself, resolved against its folder. */
    public DroppedFile in(Path folder) {
        return new DroppedFile(folder.resolve(path()), path(), this.stamp.size(), this.stamp.modified());
    }
}
