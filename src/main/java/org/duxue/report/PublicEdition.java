package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duxue.area.Settings;
import org.duxue.intake.Folders;
import org.duxue.ledger.Changes;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.disclosure.Disclosure;
import org.duxue.report.disclosure.PublicLedger;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.PageInMaking;
import org.duxue.report.reply.ReplyDraft;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balances;
import org.duxue.summary.Gathered;
import org.duxue.summary.History;
import org.duxue.summary.Received;
import org.duxue.summary.Summaries;

/** A consolidated period as it may leave the district: {@code summary.json}, page and reply without small counts of people. */
public class PublicEdition {

    private final Folders folders;
    private final Settings settings;
    private final Summaries summaries;
    private final LedgerWork ledger;
    private final Balances balances;

    public PublicEdition(
            Folders folders, Settings settings, Summaries summaries, Balances balances, LedgerWork ledger) {
        this.folders = folders;
        this.settings = settings;
        this.summaries = summaries;
        this.ledger = ledger;
        this.balances = balances;
    }

    /** Writes a folder for each district into {@code place}, and one for all when there is more than one. */
    public Set<TemplateFault> write(Gathered gathered, Words words, Path place) throws IOException {
        Set<TemplateFault> faults = new LinkedHashSet<>();
        Map<String, Disclosure> disclosures = new HashMap<>();
        List<Map<Area, Summaries.AreaSum>> sums = new ArrayList<>();
        for (District district : gathered.districts()) {
            Summaries.Pass pass = this.summaries.begin(gathered, district);
            disclosures.put(district.code(), disclosure(gathered, district, pass));
            pass.total();
            sums.add(pass.sums());
        }
        List<List<AreaLines>> totals = new ArrayList<>();
        for (District district : gathered.districts()) {
            Disclosure disclosure = Objects.requireNonNull(disclosures.get(district.code()));
            OfDistrict ofDistrict = new OfDistrict(gathered, district, words, disclosure, folder(place, district));
            totals.add(ofDistrict.write());
            ofDistrict.templateFault.ifPresent(faults::add);
        }
        if (gathered.districts().size() > 1) {
            List<AreaLines> all = this.summaries.all(gathered.period(), sums).stream()
                    .map(lines -> Disclosure.ofDistricts(disclosures.values(), lines))
                    .toList();
            writeAll(gathered, words, totals, all, folder(place, Publication.ALL));
        }
        return faults;
    }

    private static Path folder(Path place, District district) throws IOException {
        return Files.createDirectories(place.resolve(district.code()));
    }

    private static Disclosure disclosure(Gathered gathered, District district, Summaries.Pass pass) {
        Disclosure.Survey survey = new Disclosure.Survey();
        for (School school : gathered.registry().openSchools(district)) {
            survey.add(
                    school.code(),
                    pass.next(school),
                    area -> gathered.find(school.code(), area.kind())
                            .filter(Received::isFresh)
                            .isPresent());
        }
        return survey.decide();
    }

    /** What is written of one district. */
    private final class OfDistrict {

        private final Gathered gathered;
        private final Period period;
        private final District district;
        private final Words words;
        private final Disclosure disclosure;
        private final Path folder;
        private final PublicLedger ledger;
        private Optional<TemplateFault> templateFault = Optional.empty();

        private OfDistrict(Gathered gathered, District district, Words words, Disclosure disclosure, Path folder) {
            this.gathered = gathered;
            this.period = gathered.period();
            this.district = district;
            this.words = words;
            this.disclosure = disclosure;
            this.folder = folder;
            this.ledger = new PublicLedger(words);
        }

        private List<AreaLines> write() throws IOException {
            var balance = PublicEdition.this.balances.of(this.gathered, this.district);
            List<Received> received = this.gathered.of(this.district);
            List<Line> lines = this.ledger.lines(PublicEdition.this
                    .ledger
                    .find(this.period, this.district.code())
                    .lines());
            PageInMaking page = PageInMaking.of(this.words, this.period, this.district);
            List<AreaLines> total;
            try (JsonResult json =
                    JsonResult.createPublic(this.folder.resolve(JsonResult.NAME), this.period, this.district)) {
                total = schools(json, page);
                json.table("summary", SummaryRows.DISTRICT_HEADER, summary(this.period, this.district, total));
                json.table("balance", BalanceRows.HEADER, BalanceRows.of(balance));
                json.table("completeness", CompletenessRows.HEADER, CompletenessRows.ofPublic(received));
                json.table(
                        "ledger",
                        LedgerColumns.keys(),
                        lines.stream().map(PublicLedger::cells).toList());
                json.table("ledger-changes", ChangeRows.HEADER, ChangeRows.of(changes()));
                // what schools say in their own words stays in the district
                json.table("explanations", ExplanationRows.HEADER, List.of());
            }
            PageFile.write(
                    this.folder.resolve(PageFile.NAME),
                    page.with(new PageInMaking.Rest(
                            true,
                            total,
                            history(this.period, this.district),
                            balance,
                            lines,
                            PublicEdition.this.ledger.counts(this.period, this.district.code()),
                            received)));
            this.templateFault = OfficeFiles.reply(
                    this.folder,
                    PublicEdition.this.folders.input(),
                    new ReplyDraft(
                            this.period,
                            this.district,
                            total,
                            lines,
                            received,
                            PublicEdition.this.settings.norms(this.period, this.district.code()),
                            this.words,
                            true));
            return total;
        }

        private List<AreaLines> schools(JsonResult json, PageInMaking page) {
            Summaries.Pass pass = PublicEdition.this.summaries.begin(this.gathered, this.district);
            try (JsonResult.Table table = json.begin("schools", SummaryRows.SCHOOL_HEADER)) {
                for (School school : this.gathered.registry().openSchools(this.district)) {
                    List<AreaLines> told = pass.next(school).stream()
                            .map(lines -> this.disclosure.ofSchool(school.code(), lines))
                            .toList();
                    page.add(school.code(), school.name(), told);
                    told.forEach(area -> area.rows()
                            .forEach(
                                    row -> table.row(SummaryRows.ofSchool(this.period.toString(), school, area, row))));
                }
            }
            return pass.total().stream().map(this.disclosure::ofDistrict).toList();
        }

        private Changes changes() {
            return this.ledger.changes(PublicEdition.this.ledger.changes(this.period, this.district.code()));
        }
    }

    private void writeAll(
            Gathered gathered, Words words, List<List<AreaLines>> totals, List<AreaLines> all, Path folder)
            throws IOException {
        Period period = gathered.period();
        PageInMaking page = PageInMaking.ofAll(words, period, Publication.ALL);
        for (int i = 0; i < totals.size(); i++) {
            District district = gathered.districts().get(i);
            page.add(district.code(), district.name(), totals.get(i));
        }
        try (JsonResult json = JsonResult.createPublic(folder.resolve(JsonResult.NAME), period, Publication.ALL)) {
            json.table("summary", SummaryRows.DISTRICT_HEADER, summary(period, Publication.ALL, all));
        }
        PageFile.write(
                folder.resolve(PageFile.NAME),
                page.with(new PageInMaking.Rest(
                        true,
                        all,
                        history(period, Publication.ALL),
                        List.of(),
                        List.of(),
                        this.ledger.countsOfAll(gathered),
                        gathered.districts().stream()
                                .flatMap(district -> gathered.of(district).stream())
                                .toList())));
    }

    private History history(Period period, District district) {
        return this.summaries.history(period, district.code()).only(Disclosure::tellsFormer);
    }

    private static List<List<String>> summary(Period period, District district, List<AreaLines> total) {
        List<List<String>> rows = new ArrayList<>();
        for (AreaLines area : total) {
            area.rows().forEach(row -> rows.add(SummaryRows.ofDistrict(period, district, area, row)));
        }
        return rows;
    }
}
