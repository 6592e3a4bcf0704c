package org.duxue.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.area.Population;
import org.duxue.area.Weight;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The state of inspection findings, derived from the ledger: a finding with a rule is put right when every line of that
 * rule is, one without when papers were handed in and verified.
 *
 * @param district code of it
 * @param findings in the order of the letters
 * @param sent the evidence of the schools that a finding names, in the kinds that its rule is based on
 * @param papers looks up the digest of a paper of the district by its name
 */
record InspectionResults(
        String district,
        List<InspectionFinding> findings,
        Function<InspectionFinding, Evidence> sent,
        Function<String, Optional<String>> papers) {

    static final InspectionResults NONE =
            new InspectionResults("", List.of(), finding -> Evidence.NONE, name -> Optional.empty());

    /** The result and the evidence of a finding. */
    record Outcome(RuleResult result, Evidence evidence) {}

    /**
     * The outcome of each finding.
     *
     * @param lines all other lines at the end of the period
     * @param before the lines of the findings so far, by the root of their id
     */
    Map<ItemId, Outcome> of(Collection<Line> lines, Map<ItemId, Line> before) {
        Map<ItemId, Outcome> outcomes = new HashMap<>();
        for (InspectionFinding finding : this.findings) {
            ItemId id = finding.itemId();
            outcomes.put(id, finding.rule() == null ? onPapers(finding, before.get(id)) : byRule(finding, lines));
        }
        return outcomes;
    }

    private Outcome byRule(InspectionFinding finding, Collection<Line> lines) {
        List<Line> about = lines.stream().filter(finding::isAbout).toList();
        long open = about.stream().filter(Line::isUnsettled).count();
        List<Line> staying =
                about.stream().filter(line -> line.state() != State.MOVED).toList();
        boolean byAction =
                !staying.isEmpty() && staying.stream().allMatch(line -> line.clearedBy() == ClearedBy.ACTION);
        return new Outcome(
                result(finding, this.district, open, byAction ? Weight.FULL : Weight.EXEMPT), this.sent.apply(finding));
    }

    private Outcome onPapers(InspectionFinding finding, @Nullable Line line) {
        boolean cleared = line != null && line.isCleared();
        return new Outcome(
                result(finding, this.district, cleared ? 0 : 1, Weight.FULL),
                line != null && cleared && isThere(line.handling()) ? Evidence.FULL : Evidence.NONE);
    }

    boolean isThere(Remediation handling) {
        return this.papers
                .apply(handling.evidenceFile())
                .filter(handling.evidenceSha256()::equals)
                .isPresent();
    }

    /** The findings that only papers can prove to be put right. */
    Set<String> onPapers() {
        return this.findings.stream()
                .filter(finding -> finding.rule() == null)
                .map(finding -> finding.itemId().text())
                .collect(Collectors.toSet());
    }

    /** Problems with the papers of cleared lines that were removed or changed since. */
    List<AppliedEntries> changedPapers(Collection<Line> lines) {
        Set<String> ids = onPapers();
        return lines.stream()
                .filter(line ->
                        line.isCleared() && ids.contains(line.id().root().text()) && !isThere(line.handling()))
                .map(this::changedPaper)
                .toList();
    }

    private AppliedEntries changedPaper(Line line) {
        String file = line.handling().evidenceFile();
        Problem changed = Problem.of(
                EntryRules.EVIDENCE_CHANGED,
                0,
                "evidence_file",
                file,
                EntryRules.EVIDENCE_CHANGED.with(line.id().text(), file));
        return new AppliedEntries(
                this.district, "input/evidence/" + this.district + "/" + file, false, false, List.of(changed));
    }

    private static RuleResult result(InspectionFinding finding, String district, long open, Weight weight) {
        String school = finding.schools().size() == 1 ? finding.schools().get(0) : "";
        Subject subject = new Subject(
                Rule.INSPECTION,
                district,
                school,
                finding.source(),
                LineMessages.INSPECTION.with(finding.problem()),
                finding.source());
        return new RuleResult(
                finding.itemId(),
                subject,
                Measure.of(BigDecimal.valueOf(open), BigDecimal.ZERO),
                open > 0,
                true,
                finding.dueOn(),
                "",
                new RuleResult.Behind(Population.NONE, "", weight));
    }
}
