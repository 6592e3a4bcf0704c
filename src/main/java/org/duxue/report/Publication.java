package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.ledger.AppliedEntries;
import org.duxue.ledger.LedgerWork;
import org.duxue.registry.District;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.AreaSum;
import org.duxue.summary.Comparison;
import org.duxue.summary.DistrictSums;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Summaries;

/** Writes the results of a period: a folder for each district, and one for all when there is more than one. */
public class Publication {

    private final DistrictResults districtResults;
    private final AllResults allResults;
    private final PublishedDistricts done;
    private final Summaries summaries;
    private final DistrictSums sums;
    private final LedgerWork ledger;
    private final PeriodQuestions questions;

    Publication(
            DistrictResults districtResults,
            AllResults allResults,
            PublishedDistricts done,
            Summaries summaries,
            DistrictSums sums,
            LedgerWork ledger,
            PeriodQuestions questions) {
        this.districtResults = districtResults;
        this.allResults = allResults;
        this.done = done;
        this.summaries = summaries;
        this.sums = sums;
        this.ledger = ledger;
        this.questions = questions;
    }

    /**
     * The lines of a published period, for callers that use them directly.
     *
     * @param open questions to senders that are not answered yet
     * @param entries problems to fix in operators' entries for the ledger
     * @param templates problems to fix in the office's own template of the reply
     */
    public record Published(
            PeriodSnapshot snapshot,
            List<List<AreaLines>> districts,
            List<AreaLines> all,
            List<PeriodQuestions.Asked> open,
            List<AppliedEntries> entries,
            List<TemplateFault> templates) {}

    /** Districts whose results are not written yet, are in another language, or no longer exist. */
    List<District> toPublish(PeriodSnapshot snapshot, Words words) {
        Set<String> written = this.done.find(snapshot.period(), words.language());
        return snapshot.districts().stream()
                .filter(district -> !written.contains(district.code())
                        || !Files.isDirectory(this.districtResults.place(snapshot.period(), district)))
                .toList();
    }

    /**
     * Writes the results of a district and records this.
     *
     * @param advance called for each school
     */
    void publish(PeriodSnapshot snapshot, District district, Comparison comparison, Words words, Runnable advance)
            throws IOException {
        Period period = snapshot.period();
        Summaries.Pass pass = this.summaries.begin(snapshot, district);
        DistrictResults.Written written =
                this.districtResults.write(snapshot, district, pass, comparison, words, advance);
        this.summaries.keep(period, district.code(), written.total());
        this.sums.replace(period, district.code(), pass.sums());
        this.done.add(period, district.code(), words.language(), written.template());
    }

    /** Adds up all districts, and writes their results when there is more than one. */
    void publishAll(PeriodSnapshot snapshot, Words words) throws IOException {
        Published published = find(snapshot);
        this.summaries.keep(snapshot.period(), AllResults.DISTRICT.code(), published.all());
        if (snapshot.districts().size() > 1) {
            this.allResults.write(snapshot, published.districts(), published.all(), published.open(), words);
        }
    }

    /** The results of a period whose districts are published. */
    public Published find(PeriodSnapshot snapshot) {
        Period period = snapshot.period();
        List<Map<Area, AreaSum>> sumsOfDistricts = new ArrayList<>();
        List<List<AreaLines>> totals = new ArrayList<>();
        for (District district : snapshot.districts()) {
            Map<Area, AreaSum> sumsOfDistrict = this.sums.find(period, district.code());
            sumsOfDistricts.add(sumsOfDistrict);
            totals.add(this.summaries.total(period, district, sumsOfDistrict));
        }
        return new Published(
                snapshot,
                totals,
                this.summaries.all(period, sumsOfDistricts),
                this.questions.open(snapshot),
                this.ledger.applied(period),
                this.done.templateFaults(period));
    }
}
