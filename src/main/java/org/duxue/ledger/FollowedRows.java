package org.duxue.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.area.Standing;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.SubmissionAggregates;

/**
 * The state of the rows behind the lines of a district in the effective submissions; each submission is read once, and
 * only on demand.
 */
final class FollowedRows {

    private final PeriodSnapshot snapshot;
    private final SubmissionAggregates aggregates;
    private final Map<Submission, List<Line>> lines;
    private final Map<Submission, Map<String, Map<String, Standing>>> found = new HashMap<>();

    private record Submission(String school, Kind kind) {

        static Submission behind(Line line) {
            Area area = line.subject().rule().area();
            return new Submission(line.subject().schoolCode(), area == null ? Kind.ENFORCEMENT : area.kind());
        }
    }

    FollowedRows(PeriodSnapshot snapshot, SubmissionAggregates aggregates, Collection<Line> lines) {
        this.snapshot = snapshot;
        this.aggregates = aggregates;
        this.lines = lines.stream()
                .filter(line -> line.isUnsettled() && line.subject().rule().followsRows())
                .collect(Collectors.groupingBy(Submission::behind));
    }

    Map<String, Standing> of(Line line) {
        return this.found
                .computeIfAbsent(Submission.behind(line), this::read)
                .getOrDefault(line.subject().rule().key(), Map.of());
    }

    private Map<String, Map<String, Standing>> read(Submission submission) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Line line : this.lines.getOrDefault(submission, List.of())) {
            keys.computeIfAbsent(line.subject().rule().key(), rule -> new HashSet<>())
                    .addAll(line.grounds().keys());
        }
        return this.snapshot
                .find(submission.school(), submission.kind())
                .filter(Obligation::isFresh)
                .map(obligation -> this.aggregates.follow(obligation, keys))
                .orElse(Map.of());
    }
}
