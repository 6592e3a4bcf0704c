package org.duxue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.reading.Schema;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Tells the senders of submissions what became of them, with what they explained before. */
public class SubmissionFeedback {

    private final Rooms rooms;
    private final Settings settings;
    private final Versions versions;
    private final Explanations explanations;
    private final Feedback feedback;

    public SubmissionFeedback(
            Rooms rooms, Settings settings, Versions versions, Explanations explanations, Feedback feedback) {
        this.rooms = rooms;
        this.settings = settings;
        this.versions = versions;
        this.explanations = explanations;
        this.feedback = feedback;
    }

    /**
     * What a sender is to be told of a file that was read.
     *
     * @param earlierName of the version before, whose feedback goes away; empty when there is none
     */
    record Letter(String folder, String earlierName, Told told) {}

    Letter letter(Verdict.Judged judged, @Nullable Version earlier) {
        SubmissionKey key = judged.claim().key();
        Told told = Told.of(
                key,
                judged.claim().file().name(),
                nameOf(key),
                judged.status(),
                judged.rows(),
                judged.status() == VersionStatus.REJECTED ? judged.problems() : explained(key, judged.problems()),
                judged.sheet());
        return new Letter(folder(key), earlier == null ? "" : earlier.lastName(), told);
    }

    /** Sends letters, those of different senders side by side. */
    void send(List<Letter> letters) {
        boolean concernsUnknown =
                letters.stream().anyMatch(letter -> letter.folder().equals(Feedback.UNKNOWN_SENDER));
        if (concernsUnknown) {
            letters.forEach(this::send); // they stand in one folder with what is taken away from it
        } else {
            letters.stream().collect(Collectors.groupingBy(Letter::folder)).values().parallelStream()
                    .forEach(ofSender -> ofSender.forEach(this::send));
        }
    }

    private void send(Letter letter) {
        String name = letter.told().fileName();
        try {
            if (!letter.earlierName().isEmpty() && !letter.earlierName().equals(name)) {
                this.feedback.remove(letter.folder(), letter.earlierName());
            }
            if (!letter.folder().equals(Feedback.UNKNOWN_SENDER)) {
                this.feedback.remove(Feedback.UNKNOWN_SENDER, name);
            }
            this.feedback.write(letter.folder(), letter.told());
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + name + " cannot be written", fault);
        }
    }

    /** Tells of a version again because something was explained. Under its name may stand what a newer file was told. */
    void tellAgain(Version version) {
        if (this.versions.isNewest(version)) {
            tellAgain(version, version.lastName());
        }
    }

    /** What was told of a file that was sent again as it was stands from now on under the name that it has now. */
    void tellUnderItsName(Claim unchanged) {
        Version version = unchanged.newest();
        String name = unchanged.file().name();
        if (version == null || version.lastName().equals(name)) {
            return;
        }
        try {
            this.feedback.handOver(folder(version.key()), version.lastName(), name);
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + version.lastName() + " cannot be replaced", fault);
        }
        tellAgain(version, name);
    }

    private void tellAgain(Version version, String name) {
        SubmissionKey key = version.key();
        Schema schema = this.rooms.of(key.kind()).schema();
        List<Problem> problems = this.versions.problems(version.id());
        try {
            this.feedback.writeAgain(
                    folder(key),
                    Told.of(
                            key,
                            name,
                            nameOf(key),
                            version.status(),
                            version.rows(),
                            version.isEffective() ? explained(key, problems) : problems,
                            SentSheet.again(this.versions.header(version.id()), schema)));
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + name + " cannot be written", fault);
        }
    }

    private List<Problem> explained(SubmissionKey key, List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isExplainable)
                ? new Explaining(key, this.explanations.of(key.sender())).of(problems)
                : problems;
    }

    private String folder(SubmissionKey key) {
        return this.settings.knows(key.kind(), key.sender()) ? key.sender() : Feedback.UNKNOWN_SENDER;
    }

    private String nameOf(SubmissionKey key) {
        return this.settings
                .find(key.kind(), key.sender(), key.period())
                .map(setting -> key.kind().isSentByDistrict()
                        ? setting.district().name()
                        : setting.school().name())
                .orElse("");
    }
}
