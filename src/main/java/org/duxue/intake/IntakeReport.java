package org.duxue.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;

/**
 * What an intake did.
 *
 * @param entries one for each file that was read or refused, by path
 * @param superseded files that have a newer one
 * @param unchanged files that were known
 * @param waiting files that are being written
 */
public record IntakeReport(List<Entry> entries, int superseded, int unchanged, List<String> waiting) {

    static final String LATER = "later";

    public IntakeReport {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::relativePath))
                .toList();
        waiting = List.copyOf(waiting);
    }

    /**
     * One file.
     *
     * @param status accepted, partial, rejected, unchanged or later
     */
    public record Entry(
            String relativePath, String sender, String status, RowCounts rows, int warnings, List<Problem> errors) {

        static Entry of(Drop.Refusal refusal) {
            return new Entry(
                    refusal.file().relative(),
                    refusal.sender(),
                    VersionStatus.REJECTED.key(),
                    SubmissionReading.NO_ROWS,
                    0,
                    refusal.problems());
        }

        static Entry of(Version version, List<Problem> problems) {
            return new Entry(
                    version.seen().relativePath(),
                    version.key().sender(),
                    version.status().key(),
                    version.rows(),
                    version.warnings(),
                    problems.stream().filter(Problem::isError).toList());
        }

        static Entry of(Verdict verdict) {
            String path = verdict.claim().file().relative();
            String sender = verdict.claim().key().sender();
            if (verdict instanceof Verdict.Judged judged) {
                return new Entry(
                        path,
                        sender,
                        judged.status().key(),
                        judged.rows(),
                        judged.warnings(),
                        judged.problems().stream().filter(Problem::isError).toList());
            }
            String status = verdict instanceof Verdict.Unchanged ? "unchanged" : LATER;
            return new Entry(path, sender, status, SubmissionReading.NO_ROWS, 0, List.of());
        }

        public boolean hasErrors() {
            return this.status.equals("rejected") || this.status.equals("partial");
        }

        public Optional<Problem> firstError() {
            return this.errors.stream().findFirst();
        }
    }

    /** The same report with further files. */
    public IntakeReport and(List<Entry> further) {
        return new IntakeReport(
                Stream.concat(this.entries.stream(), further.stream()).toList(),
                this.superseded,
                this.unchanged,
                Stream.concat(
                                this.waiting.stream(),
                                further.stream()
                                        .filter(entry -> entry.status().equals(LATER))
                                        .map(Entry::relativePath))
                        .toList());
    }

    public long count(String status) {
        return this.entries.stream()
                .filter(entry -> entry.status().equals(status))
                .count();
    }

    /** Whether anybody has something to correct. */
    public boolean hasErrors() {
        return this.entries.stream().anyMatch(Entry::hasErrors);
    }
}
