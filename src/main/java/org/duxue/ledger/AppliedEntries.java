package org.duxue.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;

/**
 * The result of a district's entries for a period, if there is something to correct.
 *
 * @param source name of the entries file, or the command
 * @param isFile whether it is a file, so that there is feedback under its name
 * @param fileRefused whether the whole file was refused, so that the entries before it still apply
 */
public record AppliedEntries(
        String district, String source, boolean isFile, boolean fileRefused, List<Problem> problems) {

    public AppliedEntries {
        problems = problems.stream()
                .filter(problem -> problem.severity() != Severity.NOTICE)
                .toList();
    }

    boolean hasProblems() {
        return this.fileRefused || !this.problems.isEmpty();
    }

    /** Entries that were left out. */
    public long refused() {
        return entriesWith(Severity.ERROR).size();
    }

    /** Entries that were applied only in part. */
    public long toCheck() {
        Set<String> toCheck = entriesWith(Severity.WARNING);
        toCheck.removeAll(entriesWith(Severity.ERROR));
        return toCheck.size();
    }

    /** Whether anything was left out and has to be entered again. */
    public boolean isRefused() {
        return this.fileRefused || refused() > 0;
    }

    /** The rows of the entries with problems of a severity; entries of the command line have no row. */
    private Set<String> entriesWith(Severity severity) {
        return this.problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.row() > 0
                        ? String.valueOf(problem.row())
                        : problem.message().en())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
