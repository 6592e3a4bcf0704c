package org.duxue.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.ledger.Changes;
import org.duxue.ledger.Ledger;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.ReportPageBuilder;
import org.duxue.report.reply.ReplyDraft;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.Comparison;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Summaries;
import org.duxue.summary.ValueChange;

/** Writes the folder of one district. */
final class DistrictResults {

    private final Folders folders;
    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Consolidated consolidated;
    private final PeriodQuestions questions;
    private final DraftAudit audit;
    private final Manifest manifest;

    DistrictResults(
            Folders folders,
            AreaModules modules,
            ValidationContexts contexts,
            Consolidated consolidated,
            PeriodQuestions questions,
            DraftAudit audit,
            Manifest manifest) {
        this.folders = folders;
        this.modules = modules;
        this.contexts = contexts;
        this.consolidated = consolidated;
        this.questions = questions;
        this.audit = audit;
        this.manifest = manifest;
    }

    /**
     * The result of writing the folder.
     *
     * @param asked all questions, answered or not
     * @param template what is wrong with the office's own template of the reply, if anything
     */
    record Written(
            List<AreaLines> total,
            List<ValueChange> changes,
            List<Balance.OfStage> balance,
            List<Line> lines,
            List<PeriodQuestions.Asked> asked,
            Optional<TemplateFault> template) {}

    /** The folder in which the results of a district are stored once they are written. */
    Path place(Period period, District district) {
        return ResultFolder.place(this.folders.output(), period.toString(), district.code());
    }

    /** @param advance called for each school */
    Written write(
            PeriodSnapshot snapshot,
            District district,
            Summaries.Pass pass,
            Comparison comparison,
            Words words,
            Runnable advance)
            throws IOException {
        Period period = snapshot.period();
        ResultFolder folder =
                ResultFolder.start(this.folders.workshop(), this.folders.output(), period.toString(), district.code());
        ReportPageBuilder page = ReportPageBuilder.of(words, period, district);
        ResultWriter.Subject subject = new ResultWriter.Subject(
                period, district, district.name(), this.contexts.norms(period, district.code()), words);
        Written written;
        try (ResultWriter writer = ResultWriter.open(folder, subject, this.modules)) {
            schools(writer, snapshot, district, pass, page, advance);
            written = tables(writer, folder, snapshot, subject, pass, comparison);
            writer.end();
        }
        Optional<ReportPageBuilder.Sealed> sealed = writeErrata(folder, snapshot, district);
        PageFile.write(
                folder.file(PageFile.NAME),
                page.with(new ReportPageBuilder.Rest(
                        false,
                        written.total(),
                        written.changes(),
                        this.consolidated.summaries().history(period, district.code()),
                        written.balance(),
                        written.lines(),
                        this.consolidated.ledger().counts(period, district.code()),
                        snapshot.of(district),
                        written.asked(),
                        sealed)));
        this.manifest.write(folder, period, district, words, snapshot.of(district));
        folder.publish();
        return written;
    }

    /** Writes the errata into the results of a month that was sealed. */
    private Optional<ReportPageBuilder.Sealed> writeErrata(
            ResultFolder folder, PeriodSnapshot snapshot, District district) throws IOException {
        Optional<Edition> sealed = new Editions(this.folders).newest(snapshot.period(), district.code());
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = Errata.of(
                sealed.get(),
                folder.place(),
                snapshot.of(district),
                DocumentErrata.of(sealed.get(), () -> this.audit.facts(snapshot.period(), district)));
        try (CsvFile errata = CsvFile.create(folder.file(Errata.NAME), Errata.HEADER)) {
            for (List<String> row : rows) {
                errata.row(row);
            }
        }
        return Optional.of(new ReportPageBuilder.Sealed(sealed.get().number(), rows.size()));
    }

    private static void schools(
            ResultWriter writer,
            PeriodSnapshot snapshot,
            District district,
            Summaries.Pass pass,
            ReportPageBuilder page,
            Runnable advance)
            throws IOException {
        try (SchoolTables tables = writer.schools()) {
            for (School school : snapshot.registry().openSchools(district)) {
                advance.run();
                List<AreaLines> lines = pass.next(school);
                writer.areas().school(snapshot, school, lines);
                page.add(school, lines);
                tables.school(school, lines);
            }
            tables.end();
        }
    }

    /** Writes the remaining files, after all schools have been processed. */
    private Written tables(
            ResultWriter writer,
            ResultFolder folder,
            PeriodSnapshot snapshot,
            ResultWriter.Subject subject,
            Summaries.Pass pass,
            Comparison comparison)
            throws IOException {
        District district = subject.district();
        List<Balance.OfStage> balance = pass.balance();
        List<AreaLines> total = pass.total();
        for (Area area : Area.values()) {
            writer.areas().units(snapshot, district, area, pass.units(area));
        }
        writer.areas().total(district.code(), new Text(district.name() + "合计", district.name() + " total"), total);
        writer.summary(total);
        List<ValueChange> changes = pass.changes(comparison, total);
        writer.table("changes", ValueChangeRows.HEADER, ValueChangeRows.of(changes));
        writer.table("balance", BalanceRows.HEADER, BalanceRows.of(balance));
        List<Obligation> obligations = snapshot.of(district);
        List<PeriodQuestions.Asked> asked = this.questions.of(snapshot, district);
        writer.table("completeness", CompletenessRows.HEADER, CompletenessRows.of(obligations, asked));
        writer.table("questions", QuestionRows.HEADER, QuestionRows.of(asked));
        Ledger ledger = this.consolidated.ledger().find(subject.period(), district.code());
        writer.book(book ->
                new OfficeFiles(folder, subject.period()).district(book, total, balance, ledger.lines(), obligations));
        Changes ofLedger = this.consolidated.ledger().changes(subject.period(), district.code(), ledger);
        ledger(writer, ledger, ofLedger);
        writer.table(
                "explanations",
                ExplanationRows.HEADER,
                ExplanationRows.of(this.consolidated.explained().of(snapshot, district)));
        ReplyDraft draft = draft(snapshot, subject, total, changes, ledger, ofLedger);
        Optional<TemplateFault> fault = OfficeFiles.reply(folder.place(), this.folders.input(), draft);
        this.audit.write(folder.place(), draft, fault);
        return new Written(total, changes, balance, ledger.lines(), asked, fault);
    }

    private ReplyDraft draft(
            PeriodSnapshot snapshot,
            ResultWriter.Subject subject,
            List<AreaLines> total,
            List<ValueChange> moved,
            Ledger ledger,
            Changes changes) {
        District district = subject.district();
        return new ReplyDraft(
                subject.period(),
                district,
                total,
                moved,
                ledger.lines(),
                snapshot.of(district),
                subject.norms(),
                subject.words(),
                this.consolidated.summaries().facts(snapshot, district),
                this.consolidated.ledger().inspections(subject.period(), district.code()),
                changes);
    }

    private static void ledger(ResultWriter writer, Ledger ledger, Changes changes) throws IOException {
        List<List<String>> lines =
                ledger.lines().stream().map(LedgerColumns::cells).toList();
        writer.table("ledger", LedgerColumns.keys(), lines);
        writer.table("ledger-changes", ChangeRows.HEADER, ChangeRows.of(changes));
    }
}
