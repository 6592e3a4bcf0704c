package org.duxue.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.ledger.LedgerWork;
import org.duxue.registry.District;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.ReportPageBuilder;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Summaries;

/** Writes the folder of all districts together. */
final class AllResults {

    /** Takes the place of the district code in rows for all districts. */
    static final District DISTRICT = new District(Summaries.ALL, Summaries.ALL);

    private final Folders folders;
    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Summaries summaries;
    private final LedgerWork ledger;
    private final Manifest manifest;

    AllResults(
            Folders folders,
            AreaModules modules,
            ValidationContexts contexts,
            Summaries summaries,
            LedgerWork ledger,
            Manifest manifest) {
        this.folders = folders;
        this.modules = modules;
        this.contexts = contexts;
        this.summaries = summaries;
        this.ledger = ledger;
        this.manifest = manifest;
    }

    /**
     * Writes the combined results of all districts.
     *
     * @param totals of each district, in the order of the snapshot
     * @param open questions to the senders of all districts that are not answered yet
     */
    void write(
            PeriodSnapshot snapshot,
            List<List<AreaLines>> totals,
            List<AreaLines> all,
            List<PeriodQuestions.Asked> open,
            Words words)
            throws IOException {
        Period period = snapshot.period();
        District district = DISTRICT;
        ResultFolder folder =
                ResultFolder.start(this.folders.workshop(), this.folders.output(), period.toString(), district.code());
        ReportPageBuilder page = ReportPageBuilder.ofAll(words, period, district);
        ResultWriter.Subject subject = new ResultWriter.Subject(
                period, district, words.of("全部区县", "All districts"), this.contexts.norms(period, ""), words);
        try (ResultWriter writer = ResultWriter.open(folder, subject, this.modules)) {
            for (int i = 0; i < totals.size(); i++) {
                District one = snapshot.districts().get(i);
                writer.areas().district(one.code(), one.name(), totals.get(i));
                page.add(one, totals.get(i));
            }
            writer.areas().total(district.code(), new Text("全部合计", "All districts"), all);
            writer.summary(all);
            writer.book(book -> new OfficeFiles(folder, period).all(book, all));
            writer.end();
        }
        PageFile.write(
                folder.file(PageFile.NAME),
                page.with(new ReportPageBuilder.Rest(
                        false,
                        all,
                        List.of(),
                        this.summaries.history(period, district.code()),
                        List.of(),
                        List.of(),
                        this.ledger.countsOfAll(snapshot),
                        snapshot.districts().stream()
                                .flatMap(one -> snapshot.of(one).stream())
                                .toList(),
                        open,
                        Optional.empty())));
        this.manifest.write(folder, period, district, words, List.of());
        folder.publish();
    }
}
