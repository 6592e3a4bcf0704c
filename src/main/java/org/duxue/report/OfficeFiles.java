package org.duxue.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duxue.ledger.Line;
import org.duxue.report.reply.ReplyDocument;
import org.duxue.report.reply.ReplyDraft;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.OfficeFile;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.Obligation;

/** Writes the workbook and the Word draft next to the CSV files, from the same objects. */
final class OfficeFiles {

    private static final String WORKBOOK = "workbook.xlsx";
    static final String REPLY = "report.docx";

    private final ResultFolder folder;
    private final Period period;

    OfficeFiles(ResultFolder folder, Period period) {
        this.folder = folder;
        this.period = period;
    }

    /** Completes the workbook of a district, whose area sheets are already written. */
    void district(
            DistrictBook book,
            List<AreaLines> totals,
            List<Balance.OfStage> balance,
            List<Line> ledger,
            List<Obligation> obligation)
            throws IOException {
        book.balance(balance);
        book.obligation(obligation);
        book.ledger(ledger);
        book.sources(obligation);
        book(book, totals, ledger, obligation);
    }

    /** The workbook of all districts, which has only the area sheets and the overview. */
    void all(DistrictBook book, List<AreaLines> totals) throws IOException {
        book(book, totals, List.of(), List.of());
    }

    /** The draft of a district's reply; returns the fault of the office's own template, if any. */
    static Optional<TemplateFault> reply(Path folder, Path input, ReplyDraft draft) throws IOException {
        ReplyDocument reply = new ReplyDocument(draft);
        Path unfinished = unfinished(folder.resolve(REPLY));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            reply.write(input, out);
        }
        OfficeFile.moveWithoutClock(
                unfinished, folder.resolve(REPLY), draft.period().asOf());
        return reply.templateFault();
    }

    private void book(DistrictBook book, List<AreaLines> totals, List<Line> ledger, List<Obligation> obligation)
            throws IOException {
        Path unfinished = unfinished(this.folder.file(WORKBOOK));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            book.write(totals, ledger, obligation, out);
        }
        OfficeFile.moveWithoutClock(unfinished, this.folder.file(WORKBOOK), this.period.asOf());
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
