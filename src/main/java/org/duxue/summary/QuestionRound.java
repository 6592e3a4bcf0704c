package org.duxue.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.SourceRow;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartQuestions;
import org.duxue.intake.PartRows;
import org.duxue.intake.Questions;
import org.duxue.intake.RowKeyArchive;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Decides which questions the senders of a period are asked about their fresh submissions, based on previous
 * submissions, those of others and the registry. It depends on these only, so that submissions can be decided in
 * parallel.
 */
final class QuestionRound {

    private static final int LEAST_SHRUNK = 10;

    private final PeriodSnapshot snapshot;
    private final Sources sources;
    private final PreviousSubmissions previous;
    private final SameBytes sameBytes;
    private final Map<String, PeopleOfDistrict> people = new ConcurrentHashMap<>();

    /** @param snapshot the submissions of the period */
    QuestionRound(PeriodSnapshot snapshot, Sources sources) {
        this.snapshot = snapshot;
        this.sources = sources;
        this.previous =
                PreviousSubmissions.of(snapshot, sources.contexts(), sources.consolidations(), sources.versions());
        this.sameBytes = new SameBytes(snapshot);
    }

    /** The sources of rows, versions and registry. */
    record Sources(
            AreaModules modules,
            ValidationContexts contexts,
            Versions versions,
            Consolidations consolidations,
            FileRowArchive rows) {}

    PeriodSnapshot snapshot() {
        return this.snapshot;
    }

    /** Other senders whose submissions have people or bytes in common with a fresh submission. */
    Set<String> sharing(Obligation fresh) {
        Set<String> all = new TreeSet<>(this.sameBytes.others(fresh));
        AreaModule<?> module = this.sources.modules().of(fresh.kind());
        if (module.personInRow().isPresent()) {
            people(fresh, module).sharedWith(fresh).keySet().forEach(other -> all.add(other.sender()));
        }
        return all;
    }

    /** The questions to the sender of a fresh submission, by the file whose feedback has them. */
    Questions.Decided decide(Obligation fresh) {
        Version version = Objects.requireNonNull(fresh.effective());
        OfSubmission<?> one = new OfSubmission<>(this.sources.modules().of(fresh.kind()), fresh, version);
        return new Questions.Decided(version, one.decide());
    }

    private PeopleOfDistrict people(Obligation of, AreaModule<?> module) {
        return this.people.computeIfAbsent(
                of.district().code() + of.kind().key(),
                first -> PeopleOfDistrict.of(this.snapshot, of.district(), of.kind(), module, this.sources.rows()));
    }

    /** The questions about one submission. */
    private final class OfSubmission<R> {

        private final AreaModule<R> module;
        private final Obligation obligation;
        private final Version version;
        private final PartRows<R> rows;
        private final List<Problem> asked = new ArrayList<>();
        private final Map<Long, List<Problem>> ofFiles = new HashMap<>();

        OfSubmission(AreaModule<R> module, Obligation obligation, Version version) {
            this.module = module;
            this.obligation = obligation;
            this.version = version;
            this.rows = new PartRows<>(module, QuestionRound.this.sources.rows());
        }

        /** Questions about the whole of a submission go to the feedback on its latest file. */
        Map<Long, List<Problem>> decide() {
            List<Version> parts = this.version.parts();
            Version last = parts.get(parts.size() - 1);
            if (parts.size() > 1) {
                this.asked.add(PartQuestions.ofParts(
                        parts,
                        new RowKeyArchive(QuestionRound.this.sources.modules(), QuestionRound.this.sources.rows())));
            }
            int count = count(this.version);
            Optional<PreviousSubmissions.Previous> before = QuestionRound.this.previous.find(this.obligation);
            size(count, before);
            before.ifPresent(this::compare);
            registered(count);
            people();
            parts.forEach(this::bytes);
            this.ofFiles.computeIfAbsent(last.id(), first -> new ArrayList<>()).addAll(0, this.asked);
            return this.ofFiles;
        }

        private int count(Version of) {
            if (of.parts().size() == 1) {
                return of.rows().accepted();
            }
            int[] count = new int[1];
            this.rows.forEach(of, (row, number) -> count[0]++);
            return count[0];
        }

        private void ask(String key, String value, RuleCode rule, Object... arguments) {
            this.asked.add(Problem.ofFile(rule, arguments).asking(new QuestionKey(key, value)));
        }

        private void size(int count, Optional<PreviousSubmissions.Previous> before) {
            int former = before.map(previous -> count(previous.version())).orElse(0);
            if (count == 0) {
                int replaced = QuestionRound.this
                        .sources
                        .versions()
                        .replacedBy(this.version)
                        .map(this::count)
                        .orElse(0);
                int rows = replaced > 0 ? replaced : former;
                if (rows > 0) {
                    ask("", String.valueOf(rows), QuestionRules.EMPTIED, rows);
                }
            } else if (2L * count < former && former - count >= LEAST_SHRUNK) {
                ask(
                        "",
                        count + "/" + former,
                        QuestionRules.SHRUNK,
                        count,
                        former,
                        before.orElseThrow().period());
            }
        }

        private void compare(PreviousSubmissions.Previous before) {
            RowComparison comparison =
                    new RowComparison(before.period(), this.version.rows().rejected());
            ValidationContext now = QuestionRound.this
                    .sources
                    .contexts()
                    .find(this.obligation.kind(), this.obligation.sender(), this.obligation.period())
                    .orElseThrow();
            if (!this.module.isCompared()) {
                return;
            }
            this.rows.forEach(
                    before.version(),
                    (row, number) -> this.module.compared(row, before.context()).ifPresent(comparison::before));
            this.rows.forEach(
                    this.version,
                    (row, number) -> this.module
                            .compared(row, now)
                            .ifPresent(compared -> comparison.now(compared, numberInOnlyFile(number))));
            this.asked.addAll(comparison.end());
        }

        /** The number of a row if the submission has a single file and sheet; otherwise 0. */
        private int numberInOnlyFile(int coded) {
            return this.version.parts().size() == 1 && SourceRow.table(coded) == 0 ? SourceRow.row(coded) : 0;
        }

        private void registered(int count) {
            QuestionRound.this
                    .snapshot
                    .registry()
                    .school(this.obligation.sender())
                    .ifPresent(school -> this.module.registered(school).ifPresent(registered -> {
                        if (count > registered) {
                            ask("", count + "/" + registered, QuestionRules.OVER_REGISTERED, count, registered);
                        }
                    }));
        }

        private void people() {
            if (this.module.personInRow().isEmpty()) {
                return;
            }
            QuestionRound.this.people(this.obligation, this.module).sharedWith(this.obligation).entrySet().stream()
                    .sorted(Comparator.comparing(other -> other.getKey().sender()))
                    .forEach(other -> ask(
                            other.getKey().sender(),
                            String.valueOf(other.getValue()),
                            QuestionRules.TWICE,
                            this.obligation.kind(),
                            other.getValue(),
                            other.getKey().sender(),
                            other.getKey().senderName()));
        }

        private void bytes(Version part) {
            List<Problem> ofFile = this.ofFiles.computeIfAbsent(part.id(), first -> new ArrayList<>());
            QuestionRound.this
                    .sameBytes
                    .others(this.obligation, part)
                    .forEach((code, name) -> ofFile.add(Problem.ofFile(QuestionRules.SAME_BYTES, code, name)
                            .asking(new QuestionKey(
                                    code, this.obligation.period().toString()))));
            if (part.rows().accepted() > 0) {
                QuestionRound.this
                        .sources
                        .versions()
                        .earlierMonthWith(part)
                        .ifPresent(month -> ofFile.add(Problem.ofFile(QuestionRules.SAME_BYTES_AS_BEFORE, month)));
            }
        }
    }
}
