package org.duxue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdraws files that were sent by mistake: they no longer count, and the files they had replaced count again. */
public class SubmissionWithdrawal {

    private final Versions versions;
    private final Withdrawals withdrawals;
    private final DropFiles files;
    private final SubmissionFeedback feedback;
    private final RowKeyArchive keys;
    private final TransactionTemplate transactions;

    SubmissionWithdrawal(
            Versions versions,
            Withdrawals withdrawals,
            DropFiles files,
            SubmissionFeedback feedback,
            RowKeyArchive keys,
            TransactionTemplate transactions) {
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.files = files;
        this.feedback = feedback;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Files that count, in order of arrival. */
    public List<Version> counting(SubmissionKey key) {
        return history(key).parts();
    }

    /** Whether a file was withdrawn already. */
    public boolean isWithdrawn(Version file) {
        return history(file.key()).withdrawal(file.sha256()).isPresent();
    }

    private SubmissionHistory history(SubmissionKey key) {
        return new SubmissionHistory(this.versions.of(key), this.files.of(key), this.withdrawals.all());
    }

    /**
     * The result of a withdrawal.
     *
     * @param now the version that counts from now on
     * @param again files that count again
     */
    public record Done(Version file, Version now, List<Version> again) {}

    /** Withdraws the file of a version. Either everything is recorded, or nothing. */
    public Done withdraw(Version file, Withdrawal why) {
        return Objects.requireNonNull(
                this.transactions.execute(status -> new OneFile(history(file.key()), file.ownFile(), why).withdraw()));
    }

    private final class OneFile {

        private final SubmissionHistory history;
        private final Version file;
        private final Withdrawal why;
        private final List<DropFiles.Settled> settled = new ArrayList<>();
        private final List<SubmissionFeedback.Letter> letters = new ArrayList<>();

        OneFile(SubmissionHistory history, Version file, Withdrawal why) {
            this.history = history;
            this.file = file;
            this.why = why;
        }

        Done withdraw() {
            List<Version> before = this.history.parts();
            SubmissionWithdrawal.this.withdrawals.add(this.why);
            this.history.withdraw(this.why);
            List<Version> after = PartRule.replay(this.history.arrivals().stream()
                            .map(one -> PartRule.PartFile.of(one, SubmissionWithdrawal.this.keys::keys))
                            .toList())
                    .stream()
                    .map(PartRule.PartFile::version)
                    .toList();
            Version now = SubmissionWithdrawal.this.versions.add(
                    new Versions.New(version(after.isEmpty() ? this.file : last(after)), after, ""));
            this.history.add(now);
            List<Version> again =
                    after.stream().filter(part -> !before.contains(part)).toList();
            withdrawCopies(again);
            again.forEach(this::countAgain);
            SubmissionWithdrawal.this.files.settle(this.settled);
            SubmissionWithdrawal.this.feedback.send(this.letters);
            replaceQuestions(after);
            return new Done(this.file, now, again);
        }

        /** The version that counts from now on; it has no file of its own and takes the name of one that counts. */
        private Version version(Version named) {
            return new Version(
                    Version.NEW,
                    this.file.key(),
                    this.history.nextNumber(),
                    named.fileName(),
                    named.relativePath(),
                    named.sha256(),
                    named.receivedAt(),
                    VersionStatus.WITHDRAWN,
                    SubmissionReading.NO_ROWS,
                    0,
                    named.contextHash(),
                    "",
                    List.of(),
                    List.of());
        }

        /** Every file in the folder with these bytes, under any name. */
        private void withdrawCopies(List<Version> again) {
            Set<Long> ofTheseBytes = new HashSet<>();
            this.history.versions().stream()
                    .filter(version -> version.isFile() && version.sha256().equals(this.file.sha256()))
                    .forEach(version -> ofTheseBytes.add(version.id()));
            for (DropFile one : this.history.files()) {
                if (one.versionId() != null && ofTheseBytes.contains(one.versionId())) {
                    String place = place(one);
                    settle(one, DropOutcome.WITHDRAWN, null, place);
                    this.letters.add(SubmissionWithdrawal.this.feedback.withdrawn(one, place, this.why, again));
                }
            }
        }

        private void countAgain(Version part) {
            for (DropFile one : this.history.files()) {
                if (Objects.equals(one.versionId(), part.id())) {
                    String place = place(one);
                    settle(one, DropOutcome.of(part.status()), part, place);
                    this.letters.add(SubmissionWithdrawal.this.feedback.countsAgain(one, part, place));
                }
            }
        }

        /** The place of earlier feedback on it, or the usual place if no other file has it. */
        private String place(DropFile one) {
            String usual = SubmissionWithdrawal.this.feedback.usualPlace(this.file.key(), one.path());
            if (this.history.withFeedbackAt(usual, one) == null) {
                return usual;
            }
            return one.feedback().isEmpty() ? FeedbackPlace.apart(usual, one.path()) : one.feedback();
        }

        private void settle(DropFile one, DropOutcome outcome, @Nullable Version version, String place) {
            DropFiles.Settled as = new DropFiles.Settled(
                    one,
                    outcome,
                    version == null ? SubmissionReading.NO_ROWS : version.rows(),
                    version == null ? 0 : SubmissionWithdrawal.this.feedback.openWarnings(version),
                    version == null ? null : version.id(),
                    version == null ? "" : version.contextHash(),
                    place);
            this.settled.add(as);
            this.history.settle(as);
        }

        /** Replaces the questions about the files that counted; consolidation determines all others. */
        private void replaceQuestions(List<Version> after) {
            SubmissionWithdrawal.this
                    .versions
                    .asked()
                    .replace(
                            this.file.key(),
                            after.size() < 2
                                    ? Map.of()
                                    : Map.of(
                                            last(after).id(),
                                            List.of(PartQuestions.ofParts(after, SubmissionWithdrawal.this.keys))));
            SubmissionWithdrawal.this.feedback.writeAgain(List.of(this.file.key()));
        }
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
