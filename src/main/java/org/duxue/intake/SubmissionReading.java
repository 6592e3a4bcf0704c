package org.duxue.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Plausibility;
import org.duxue.area.SourceRow;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.Row;
import org.duxue.reading.TableFile;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Digest;
import org.duxue.shared.Problem;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Reads, judges and aggregates one file in one pass. Uses no database, so that many files can be read in parallel. */
public final class SubmissionReading {

    static final RowCounts NO_ROWS = new RowCounts(0, 0, 0);
    private static final int PERCENT = 100;
    static final String ROW_ERRORS = SubmissionRules.ROW_ERRORS.rule();

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final RowArchive rowArchive;

    public SubmissionReading(AreaModules modules, ValidationContexts contexts, RowArchive rowArchive) {
        this.modules = modules;
        this.contexts = contexts;
        this.rowArchive = rowArchive;
    }

    /** A fault of the program on the file is reported as a problem of the file, see {@link ProgramFault}. */
    public ReadResult read(SubmissionFile submission) throws IOException {
        try {
            return readOrFail(submission);
        } catch (RuntimeException | StackOverflowError fault) {
            return failed(submission, fault);
        }
    }

    private ReadResult failed(SubmissionFile submission, Throwable fault) throws IOException {
        Problem problem = ProgramFault.of(submission.file().relative(), fault);
        try {
            String sha256 = Digest.of(submission.file().path());
            if (isStillThere(submission)) {
                return refused(
                        submission,
                        sha256,
                        NO_ROWS,
                        List.of(problem),
                        ProgramFault.judgedIn(contextHash(submission.key())),
                        SourceLayout.UNREAD);
            }
        } catch (FileSystemException gone) {
            return new ReadResult.Deferred(submission);
        }
        return new ReadResult.Deferred(submission);
    }

    private ReadResult readOrFail(SubmissionFile submission) throws IOException {
        try {
            FileProbe probe = probe(submission);
            Long known = submission.known().get(probe.sha256());
            if (known != null) {
                return new ReadResult.Unchanged(submission, known);
            }
            ReadResult result = judge(submission, probe);
            if (!isStillThere(submission)) {
                return new ReadResult.Deferred(submission);
            }
            return submission.isFromTheFuture() && result instanceof ReadResult.Judged judged
                    ? judged.withProblem(fromTheFuture(submission.file()))
                    : result;
        } catch (NoSuchFileException gone) {
            return new ReadResult.Deferred(submission);
        }
    }

    private FileProbe probe(SubmissionFile submission) throws IOException {
        try {
            return FileProbe.of(submission.file().path(), mostBytes(submission.key()), this.modules.wordList());
        } catch (FileSystemException cannotBeOpened) {
            throw new NoSuchFileException(submission.file().relative());
        }
    }

    private static Problem fromTheFuture(DroppedFile file) {
        return Problem.ofFile(SubmissionRules.FILE_TIME, file.modified().toString());
    }

    private String contextHash(SubmissionKey key) {
        return FolderLook.contextHash(this.contexts, key);
    }

    private static boolean isStillThere(SubmissionFile submission) throws IOException {
        DroppedFile file = submission.file();
        return Files.size(file.path()) == file.size()
                && Files.getLastModifiedTime(file.path()).toInstant().equals(file.modified());
    }

    private long mostBytes(SubmissionKey key) {
        return (long) norms(key).whole("limit.file_size_mib") << 20;
    }

    private Norms norms(SubmissionKey key) {
        return this.contexts
                .find(key.kind(), key.sender(), key.period())
                .map(ValidationContext::norms)
                .orElseGet(() -> this.contexts.norms(key.period(), ""));
    }

    private ReadResult judge(SubmissionFile submission, FileProbe probe) throws IOException {
        AreaModule<?> module = this.modules.of(submission.key().kind());
        TableFile table = new TableFile(probe);
        TableFile.Opening opening = table.open(this.modules.headers(), module.schema());
        if (opening instanceof TableFile.Opening.Refused refused) {
            return rejected(submission, probe, NO_ROWS, refused.problems(), SourceLayout.UNREAD);
        }
        Optional<Problem> senderProblem = senderProblem(submission.key());
        if (senderProblem.isPresent()) {
            return rejected(submission, probe, NO_ROWS, List.of(senderProblem.get()), SourceLayout.UNREAD);
        }
        ValidationContext context = this.contexts
                .find(
                        submission.key().kind(),
                        submission.key().sender(),
                        submission.key().period())
                .orElseThrow();
        return new OneFile<>(module, submission, probe, table, (TableFile.Opening.Open) opening, context).judge();
    }

    private ReadResult.Judged rejected(
            SubmissionFile submission, FileProbe probe, RowCounts rows, List<Problem> problems, SourceLayout sheet) {
        return refused(submission, probe.sha256(), rows, problems, contextHash(submission.key()), sheet);
    }

    private static ReadResult.Judged refused(
            SubmissionFile submission,
            String sha256,
            RowCounts rows,
            List<Problem> problems,
            String contextHash,
            SourceLayout sheet) {
        return new ReadResult.Judged(
                submission,
                sha256,
                VersionStatus.REJECTED,
                rows,
                problems,
                null,
                contextHash,
                RowArchiveLocation.NOTHING,
                sheet);
    }

    /** Why this sender may not send this, if so: unknown, not in force, or not a kind of this sender. */
    private Optional<Problem> senderProblem(SubmissionKey key) {
        String column = this.modules.of(key.kind()).sender().key();
        Optional<ValidationContext> context = this.contexts.find(key.kind(), key.sender(), key.period());
        if (context.isEmpty()) {
            boolean known = this.contexts.knows(key.kind(), key.sender());
            return Optional.of(
                    known
                            ? Problem.ofColumn(
                                    SubmissionRules.NOT_IN_FORCE, column, key.sender(), key.sender(), key.period())
                            : Problem.ofColumn(SubmissionRules.UNKNOWN_SENDER, column, key.sender(), key.sender()));
        }
        if (!key.kind().isSentByDistrict() && !context.get().school().sends(key.kind())) {
            return Optional.of(Problem.ofFile(
                    SubmissionRules.KIND_NOT_DUE, context.get().school().type(), key.kind()));
        }
        return Optional.empty();
    }

    /** The one pass over one file. */
    private final class OneFile<R> {

        private final AreaModule<R> module;
        private final SubmissionFile submission;
        private final FileProbe probe;
        private final TableFile table;
        private final TableFile.Opening.Open open;
        private final ValidationContext context;
        private final Problems problems;
        private final SourceLayout sheet;
        private final Aggregator<R> aggregator;
        private final OtherTitles titles;
        private final SmallAmounts<R> amounts;
        private final Plausibility<R> plausibility;
        private final DoubtfulSheets doubtfulSheets;
        private @Nullable String otherSender;
        private boolean ownSender;
        private boolean severalSenders;

        OneFile(
                AreaModule<R> module,
                SubmissionFile submission,
                FileProbe probe,
                TableFile table,
                TableFile.Opening.Open open,
                ValidationContext context) {
            this.module = module;
            this.submission = submission;
            this.probe = probe;
            this.table = table;
            this.open = open;
            this.context = context;
            this.problems = new Problems(module.schema());
            this.sheet = SourceLayout.of(open);
            this.titles =
                    new OtherTitles(submission.key(), SubmissionReading.this.contexts, open.headers(), this.problems);
            this.amounts = new SmallAmounts<>(module.money());
            this.plausibility = module.plausibility();
            this.doubtfulSheets = new DoubtfulSheets(open.sheets());
            this.aggregator = module.aggregator(context);
        }

        ReadResult judge() throws IOException {
            noteHeader();
            try (RowArchiveWriter writer =
                    SubmissionReading.this.rowArchive.start(this.submission, this.probe.sha256())) {
                RowCounts rows = this.table.read(
                        this.open,
                        this.problems,
                        SubmissionReading.this.contexts.pseudonyms(),
                        new TableFile.RowVisitor() {

                            @Override
                            public boolean visit(Row row) {
                                take(row, writer);
                                return true;
                            }

                            @Override
                            public void aside(Row row) {
                                OneFile.this.titles.judgeAside(row);
                            }
                        });
                this.amounts.ask(this.problems);
                this.plausibility.questions(this.open.sheets()).forEach(this.problems::add);
                this.doubtfulSheets.ask(this.problems);
                judgeSender();
                judgeShareOfErrors(rows);
                noteNilReturn(rows);
                return result(rows, writer);
            }
        }

        private void take(Row row, RowArchiveWriter writer) {
            compareSender(row.get(this.module.sender()));
            this.titles.judge(row);
            R accepted = this.module.check(row, this.context);
            if (accepted != null) {
                int number = SourceRow.of(row.table(), row.number());
                this.aggregator.add(accepted, number);
                this.amounts.add(accepted);
                this.plausibility.add(accepted, number);
                this.doubtfulSheets.count(row.table());
                writer.add(number, accepted, this.module);
            } else {
                this.sheet.remember(row);
            }
        }

        private ReadResult result(RowCounts rows, RowArchiveWriter writer) throws IOException {
            List<Problem> all = this.problems.all();
            List<Problem> ofFile = all.stream()
                    .filter(problem -> problem.isError() && problem.row() == 0)
                    .toList();
            if (!ofFile.isEmpty()) {
                return rejected(
                        this.submission, this.probe, rows, isRefusedForItsRows(ofFile) ? all : ofFile, this.sheet);
            }
            SubmissionAggregate aggregate = this.aggregator.close();
            VersionStatus status = rows.rejected() > 0 ? VersionStatus.PARTIAL : VersionStatus.ACCEPTED;
            return new ReadResult.Judged(
                    this.submission,
                    this.probe.sha256(),
                    status,
                    rows,
                    all,
                    aggregate,
                    Digest.of(this.context.fingerprint()),
                    writer.commit(),
                    this.sheet);
        }

        /** A file of another sender, or one that is truncated, has to be fixed as a whole before its rows matter. */
        private static boolean isRefusedForItsRows(List<Problem> ofFile) {
            return ofFile.stream().allMatch(problem -> problem.rule().equals(ROW_ERRORS));
        }

        private void noteHeader() {
            this.open.headers().forEach(this.titles::judgeAbove);
            List<String> unknown = this.open.headers().stream()
                    .flatMap(header -> header.unknown().stream())
                    .distinct()
                    .toList();
            if (!unknown.isEmpty()) {
                this.problems.add(Problem.ofFile(SubmissionRules.UNKNOWN_COLUMNS, unknown));
            }
            if (!this.submission.key().kind().isSentByDistrict()
                    && !this.context.school().open()) {
                this.problems.add(Problem.ofFile(
                        SubmissionRules.CLOSED_SCHOOL, this.submission.key().period()));
            }
            if (this.probe.isAssumed()) {
                this.problems.add(Problem.ofFile(SubmissionRules.ASSUMED_CHARSET));
            }
        }

        private void compareSender(@Nullable String sender) {
            if (sender == null) {
                return;
            }
            if (sender.equals(this.submission.key().sender())) {
                this.ownSender = true;
            } else if (this.otherSender == null) {
                this.otherSender = sender;
            } else if (!this.otherSender.equals(sender)) {
                this.severalSenders = true;
            }
        }

        private void judgeSender() {
            String own = this.submission.key().sender();
            String column = this.module.sender().key();
            if (this.otherSender == null) {
                return;
            }
            if (this.ownSender || this.severalSenders) {
                this.problems.add(Problem.ofColumn(
                        SubmissionRules.SEVERAL_SENDERS, column, this.otherSender, own, this.otherSender));
            } else {
                this.problems.add(Problem.ofColumn(
                        SubmissionRules.OTHER_SENDER, column, this.otherSender, own, this.otherSender));
            }
        }

        private void judgeShareOfErrors(RowCounts rows) {
            BigDecimal most =
                    this.context.norms().find("limit.row_errors_percent").orElseThrow();
            BigDecimal reached = BigDecimal.valueOf((long) rows.rejected() * PERCENT);
            if (reached.compareTo(most.multiply(BigDecimal.valueOf(rows.data()))) > 0) {
                this.problems.add(Problem.ofFile(SubmissionRules.ROW_ERRORS, most, rows.rejected(), rows.data()));
            }
        }

        private void noteNilReturn(RowCounts rows) {
            if (rows.data() == 0) {
                this.problems.add(Problem.ofFile(SubmissionRules.NIL_RETURN));
            }
        }
    }
}
