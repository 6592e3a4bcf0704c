package org.duxue.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;

/**
 * The result of an intake.
 *
 * @param entries one for each file that was read or refused, ordered by path
 * @param superseded number of files that counted and have been replaced
 * @param unchanged number of files that were known
 * @param withdrawn number of withdrawn files that are still in the folder
 * @param waiting paths of files that are being written or cannot be read
 * @param standing files that were refused by an earlier run and are still in the folder
 */
public record IntakeReport(
        List<Entry> entries, int superseded, int unchanged, int withdrawn, List<String> waiting, List<Entry> standing) {

    public IntakeReport {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::relativePath))
                .toList();
        waiting = List.copyOf(waiting);
        standing = List.copyOf(standing);
    }

    /**
     * One file.
     *
     * @param sender empty when unknown
     * @param status accepted, partial, rejected, unchanged, withdrawn or later
     * @param feedback path of the feedback below the folder of all feedback; empty when there is none
     */
    public record Entry(
            String relativePath,
            String sender,
            String status,
            RowCounts rows,
            int warnings,
            List<Problem> errors,
            String feedback) {

        static Entry of(ReadResult result) {
            String path = result.submission().file().relative();
            String sender = result.submission().key().sender();
            if (result instanceof ReadResult.Judged judged) {
                return new Entry(
                        path,
                        sender,
                        judged.status().key(),
                        judged.rows(),
                        judged.warnings(),
                        judged.problems().stream().filter(Problem::isError).toList(),
                        "");
            }
            String status = result instanceof ReadResult.Unchanged ? "unchanged" : DropOutcome.LATER.key();
            return new Entry(path, sender, status, SubmissionReading.NO_ROWS, 0, List.of(), "");
        }

        /** The Chinese label of the status. */
        public String statusLabel() {
            return switch (this.status) {
                case "accepted" -> "采用";
                case "partial" -> "部分采用";
                case "rejected" -> "退回";
                case "unchanged" -> "未变化";
                case "withdrawn" -> "已撤回";
                default -> "稍后再读";
            };
        }

        public boolean hasErrors() {
            return isRejected() || this.status.equals("partial");
        }

        public boolean isRejected() {
            return this.status.equals("rejected");
        }

        /** Whether it was refused because the program failed on it. */
        public boolean isProgramFault() {
            return ProgramFault.isAmong(this.errors);
        }

        public Optional<Problem> firstError() {
            return this.errors.stream().findFirst();
        }
    }

    /** The entries without files that were left for a later run. */
    public List<Entry> read() {
        return this.entries.stream()
                .filter(entry -> !entry.status().equals(DropOutcome.LATER.key()))
                .toList();
    }

    public long count(String status) {
        return this.entries.stream()
                .filter(entry -> entry.status().equals(status))
                .count();
    }

    /** Every file that was refused or partly accepted, now or before. */
    public List<Entry> toCorrect() {
        return Stream.concat(this.entries.stream().filter(Entry::hasErrors), this.standing.stream())
                .toList();
    }

    /** Whether any sender has something to correct. */
    public boolean hasErrors() {
        return !toCorrect().isEmpty();
    }
}
