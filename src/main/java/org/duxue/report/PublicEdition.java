package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.ValidationContexts;
import org.duxue.ledger.Changes;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.disclosure.Disclosure;
import org.duxue.report.disclosure.PublicLedger;
import org.duxue.report.disclosure.PublishedPackage;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.ReportPageBuilder;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.AreaSum;
import org.duxue.summary.Balance;
import org.duxue.summary.Balances;
import org.duxue.summary.History;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Summaries;

/** The public edition of a consolidated period: {@code summary.json} and page without small counts of people. */
class PublicEdition {

    private final ValidationContexts contexts;
    private final Summaries summaries;
    private final LedgerWork ledger;
    private final Balances balances;
    private final PublishedPackages published;

    PublicEdition(
            ValidationContexts contexts,
            Summaries summaries,
            Balances balances,
            LedgerWork ledger,
            PublishedPackages published) {
        this.contexts = contexts;
        this.summaries = summaries;
        this.ledger = ledger;
        this.balances = balances;
        this.published = published;
    }

    /**
     * Writes a folder for each district into {@code place}, and one for all if there is more than one. The published
     * content is recorded first, so that no package is published without being known to later ones.
     *
     * @return the decision
     */
    PublishedPackage write(PeriodSnapshot snapshot, Words words, Path place) throws IOException {
        Disclosure.Survey survey = new Disclosure.Survey();
        List<Map<Area, AreaSum>> sums = new ArrayList<>();
        boolean fewOfficers = false;
        for (District district : snapshot.districts()) {
            Summaries.Pass pass = this.summaries.begin(snapshot, district);
            survey(snapshot, district, pass, survey);
            fewOfficers |= pass.total().stream().anyMatch(Disclosure::isFew);
            sums.add(pass.sums());
        }
        PublishedPackage decided = decided(snapshot.period(), survey.figures());
        Disclosure disclosure = new Disclosure(decided, fewOfficers);
        List<Made> made = new ArrayList<>();
        for (District district : snapshot.districts()) {
            made.add(new OfDistrict(snapshot, district, words, disclosure, folder(place, district)).write());
        }
        if (made.size() > 1) {
            List<AreaLines> all = this.summaries.all(snapshot.period(), sums).stream()
                    .map(disclosure::ofAll)
                    .toList();
            writeAll(snapshot, words, made, all, folder(place, AllResults.DISTRICT));
        }
        return decided;
    }

    /** If the same figures are published again, they withhold the same lines. */
    private PublishedPackage decided(Period period, PublishedPackage figures) {
        return this.published.find(period, figures.digest()).orElseGet(() -> {
            PublishedPackage decided = Disclosure.decide(figures, this.published.all());
            this.published.keep(period, decided);
            return decided;
        });
    }

    private static Path folder(Path place, District district) throws IOException {
        return Files.createDirectories(place.resolve(district.code()));
    }

    private void survey(PeriodSnapshot snapshot, District district, Summaries.Pass pass, Disclosure.Survey survey) {
        int guardAge = this.contexts.norms(snapshot.period(), district.code()).whole("limit.guard_age");
        for (School school : snapshot.registry().openSchools(district)) {
            for (AreaLines lines : pass.next(school)) {
                snapshot.find(school.code(), lines.area().kind())
                        .map(Obligation::effective)
                        .ifPresent(version ->
                                survey.add(school, version.key() + " #" + version.number(), guardAge, lines));
            }
        }
    }

    /** The content of a district that is added to that of all districts. */
    private record Made(List<AreaLines> total, Map<State, Long> ledger) {}

    /** Writes the edition of one district. */
    private final class OfDistrict {

        private final PeriodSnapshot snapshot;
        private final Period period;
        private final District district;
        private final Words words;
        private final Disclosure disclosure;
        private final Path folder;

        private OfDistrict(
                PeriodSnapshot snapshot, District district, Words words, Disclosure disclosure, Path folder) {
            this.snapshot = snapshot;
            this.period = snapshot.period();
            this.district = district;
            this.words = words;
            this.disclosure = disclosure;
            this.folder = folder;
        }

        private Made write() throws IOException {
            List<Balance.OfStage> balance = PublicEdition.this.balances.of(this.snapshot, this.district);
            List<Line> lines = PublicLedger.lines(PublicEdition.this
                    .ledger
                    .find(this.period, this.district.code())
                    .lines());
            ReportPageBuilder page = ReportPageBuilder.of(this.words, this.period, this.district);
            List<AreaLines> total;
            try (JsonResult json =
                    JsonResult.createPublic(this.folder.resolve(JsonResult.NAME), this.period, this.district)) {
                total = schools(json, page);
                json.table("summary", SummaryRows.DISTRICT_HEADER, summary(this.period, this.district, total));
                json.table("balance", BalanceRows.HEADER, BalanceRows.of(balance));
                json.table(
                        "completeness",
                        CompletenessRows.HEADER,
                        CompletenessRows.ofPublic(this.snapshot.of(this.district)));
                json.table(
                        "ledger",
                        LedgerColumns.keys(),
                        lines.stream().map(PublicLedger::cells).toList());
                json.table("ledger-changes", ChangeRows.HEADER, ChangeRows.ofPublic(PublicLedger.changes(changes())));
                withoutAnswers(json);
            }
            Map<State, Long> counts = PublicLedger.count(lines);
            PageFile.write(
                    this.folder.resolve(PageFile.NAME),
                    page.with(new ReportPageBuilder.Rest(
                            true,
                            total,
                            List.of(),
                            history(this.period, this.district),
                            balance,
                            lines,
                            byMonth(this.period, counts),
                            this.snapshot.of(this.district),
                            List.of(),
                            Optional.empty())));
            return new Made(total, counts);
        }

        /** Questions to schools and their own answers are not published. */
        private static void withoutAnswers(JsonResult json) {
            json.table("explanations", ExplanationRows.HEADER, List.of());
            json.table("questions", QuestionRows.HEADER, List.of());
        }

        private List<AreaLines> schools(JsonResult json, ReportPageBuilder page) {
            Summaries.Pass pass = PublicEdition.this.summaries.begin(this.snapshot, this.district);
            try (JsonResult.Table table = json.begin("schools", SummaryRows.SCHOOL_HEADER)) {
                for (School school : this.snapshot.registry().openSchools(this.district)) {
                    List<AreaLines> published = pass.next(school).stream()
                            .map(lines -> this.disclosure.ofSchool(school.code(), lines))
                            .toList();
                    page.add(school, published);
                    published.forEach(area -> area.rows()
                            .forEach(
                                    row -> table.row(SummaryRows.ofSchool(this.period.toString(), school, area, row))));
                }
            }
            return pass.total().stream()
                    .map(lines -> this.disclosure.ofDistrict(this.district.code(), lines))
                    .toList();
        }

        private Changes changes() {
            return PublicEdition.this.ledger.changes(this.period, this.district.code());
        }
    }

    private void writeAll(PeriodSnapshot snapshot, Words words, List<Made> made, List<AreaLines> all, Path folder)
            throws IOException {
        Period period = snapshot.period();
        ReportPageBuilder page = ReportPageBuilder.ofAll(words, period, AllResults.DISTRICT);
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (int i = 0; i < made.size(); i++) {
            District district = snapshot.districts().get(i);
            page.add(district, made.get(i).total());
            made.get(i).ledger().forEach((state, count) -> counts.merge(state, count, Long::sum));
        }
        try (JsonResult json = JsonResult.createPublic(folder.resolve(JsonResult.NAME), period, AllResults.DISTRICT)) {
            json.table("summary", SummaryRows.DISTRICT_HEADER, summary(period, AllResults.DISTRICT, all));
        }
        PageFile.write(
                folder.resolve(PageFile.NAME),
                page.with(new ReportPageBuilder.Rest(
                        true,
                        all,
                        List.of(),
                        history(period, AllResults.DISTRICT),
                        List.of(),
                        List.of(),
                        byMonth(period, counts),
                        snapshot.districts().stream()
                                .flatMap(district -> snapshot.of(district).stream())
                                .toList(),
                        List.of(),
                        Optional.empty())));
    }

    /** Only this month: the counts of earlier months include lines that are not published. */
    private static SortedMap<Period, Map<State, Long>> byMonth(Period period, Map<State, Long> counts) {
        return new TreeMap<>(Map.of(period, counts));
    }

    private History history(Period period, District district) {
        return this.summaries.history(period, district.code()).only(Disclosure::publishesPrevious);
    }

    private static List<List<String>> summary(Period period, District district, List<AreaLines> total) {
        List<List<String>> rows = new ArrayList<>();
        for (AreaLines area : total) {
            area.rows().forEach(row -> rows.add(SummaryRows.ofDistrict(period, district, area, row)));
        }
        return rows;
    }
}
