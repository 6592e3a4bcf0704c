package org.duxue.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.intake.Folders;
import org.duxue.ledger.AppliedEntries;
import org.duxue.ledger.Changes;
import org.duxue.ledger.Ledger;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.report.page.PageFile;
import org.duxue.report.page.PageInMaking;
import org.duxue.report.reply.ReplyDraft;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.report.workbook.DistrictBook;
import org.duxue.shared.Area;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.Balances;
import org.duxue.summary.ExplainedWarnings;
import org.duxue.summary.Gathered;
import org.duxue.summary.Summaries;
import org.jspecify.annotations.Nullable;

/** Writes the results of a period: a folder for each district, and one for all when there is more than one. */
public class Publication {

    static final District ALL = new District(Summaries.ALL, Summaries.ALL);

    private static final Text PUBLISHING = new Text("写出结果", "writing results");
    private static final Text SCHOOLS = new Text("所学校", "schools");

    private final Folders folders;
    private final Rooms rooms;
    private final Settings settings;
    private final Summaries summaries;
    private final LedgerWork ledger;
    private final ExplainedWarnings explained;
    private final Balances balances;
    private final Progress progress;
    private final Manifest manifest;
    private final Set<TemplateFault> templateFaults = new LinkedHashSet<>();
    private @Nullable Published last;

    public Publication(
            Folders folders,
            Rooms rooms,
            Settings settings,
            Summaries summaries,
            Balances balances,
            LedgerWork ledger,
            ExplainedWarnings explained,
            Progress progress,
            String programVersion) {
        this.progress = progress;
        this.folders = folders;
        this.rooms = rooms;
        this.settings = settings;
        this.summaries = summaries;
        this.ledger = ledger;
        this.explained = explained;
        this.balances = balances;
        this.manifest = new Manifest(programVersion, settings.policy());
    }

    /**
     * The lines of a published period, for who wants to see them at once.
     *
     * @param entries what there is to correct in operators' entries for the ledger
     * @param templates what there is to correct in the office's own template of the reply
     */
    public record Published(
            Gathered gathered,
            List<List<AreaLines>> districts,
            List<AreaLines> all,
            List<AppliedEntries> entries,
            List<TemplateFault> templates) {}

    public void publish(Gathered gathered, Words words) throws IOException {
        this.progress.begin(PUBLISHING, SCHOOLS, schools(gathered));
        List<Map<Area, Summaries.AreaSum>> sums = new ArrayList<>();
        List<List<AreaLines>> totals = new ArrayList<>();
        this.templateFaults.clear();
        for (District district : gathered.districts()) {
            Summaries.Pass pass = this.summaries.begin(gathered, district);
            List<AreaLines> total = publish(gathered, district, pass, words);
            this.summaries.keep(gathered.period(), district.code(), total);
            totals.add(total);
            sums.add(pass.sums());
        }
        List<AreaLines> all = this.summaries.all(gathered.period(), sums);
        this.summaries.keep(gathered.period(), ALL.code(), all);
        if (gathered.districts().size() > 1) {
            publishAll(gathered, totals, all, words);
        }
        this.progress.end();
        this.last = new Published(gathered, totals, all, this.ledger.applied(), List.copyOf(this.templateFaults));
    }

    private static long schools(Gathered gathered) {
        return gathered.districts().stream()
                .mapToLong(district -> gathered.registry().openSchools(district).size())
                .sum();
    }

    /** What was published last by this process. */
    public Published last() {
        return Objects.requireNonNull(this.last, "nothing was published yet");
    }

    private List<AreaLines> publish(Gathered gathered, District district, Summaries.Pass pass, Words words)
            throws IOException {
        Period period = gathered.period();
        ResultFolder folder = start(period, district.code());
        List<AreaLines> total;
        List<Line> lines;
        PageInMaking page = PageInMaking.of(words, period, district);
        List<Balance.OfStage> balance = this.balances.of(gathered, district);
        try (JsonResult json = JsonResult.create(folder.file(JsonResult.NAME), period, district);
                Beside<DistrictBook> book = new Beside<>(
                        new DistrictBook(
                                period,
                                district,
                                district.name(),
                                this.rooms,
                                this.settings.norms(period, district.code()),
                                words),
                        "workbook");
                AreaFiles areas = new AreaFiles(folder, this.rooms, book, words)) {
            writeSchools(gathered, district, pass, folder, json, areas, page);
            total = pass.total();
            for (Area area : Area.values()) {
                areas.units(gathered, district, area, pass.units(area));
            }
            areas.total(district.code(), new Text(district.name() + "合计", district.name() + " total"), total);
            writeSummary(folder, json, period, district, total);
            writeTable(folder, json, "balance", BalanceRows.HEADER, BalanceRows.of(balance));
            writeTable(
                    folder, json, "completeness", CompletenessRows.HEADER, CompletenessRows.of(gathered.of(district)));
            Ledger ledger = this.ledger.find(period, district.code());
            lines = ledger.lines();
            book.then(making -> new OfficeFiles(folder, period)
                    .district(making, total, balance, ledger.lines(), gathered.of(district)));
            writeLedger(folder, json, period, district, ledger);
            writeTable(
                    folder,
                    json,
                    "explanations",
                    ExplanationRows.HEADER,
                    ExplanationRows.of(this.explained.of(gathered, district)));
            Optional<TemplateFault> fault = OfficeFiles.reply(
                    folder.place(),
                    this.folders.input(),
                    new ReplyDraft(
                            period,
                            district,
                            total,
                            lines,
                            gathered.of(district),
                            this.settings.norms(period, district.code()),
                            words,
                            false));
            fault.ifPresent(this.templateFaults::add);
            book.end();
        }
        PageFile.write(
                folder.file(PageFile.NAME),
                page.with(new PageInMaking.Rest(
                        false,
                        total,
                        this.summaries.history(period, district.code()),
                        balance,
                        lines,
                        this.ledger.counts(period, district.code()),
                        gathered.of(district))));
        this.manifest.write(folder, period, district, words, gathered.of(district));
        folder.publish();
        return total;
    }

    private void publishAll(Gathered gathered, List<List<AreaLines>> totals, List<AreaLines> all, Words words)
            throws IOException {
        Period period = gathered.period();
        ResultFolder folder = start(period, ALL.code());
        PageInMaking page = PageInMaking.ofAll(words, period, ALL);
        try (JsonResult json = JsonResult.create(folder.file(JsonResult.NAME), period, ALL);
                Beside<DistrictBook> book = new Beside<>(
                        new DistrictBook(
                                period,
                                ALL,
                                words.of("全部区县", "All districts"),
                                this.rooms,
                                this.settings.norms(period, ""),
                                words),
                        "workbook");
                AreaFiles areas = new AreaFiles(folder, this.rooms, book, words)) {
            for (int i = 0; i < totals.size(); i++) {
                District district = gathered.districts().get(i);
                areas.district(district.code(), district.name(), totals.get(i));
                page.add(district.code(), district.name(), totals.get(i));
            }
            areas.total(ALL.code(), new Text("全部合计", "All districts"), all);
            writeSummary(folder, json, period, ALL, all);
            book.then(making -> new OfficeFiles(folder, period).all(making, all));
            book.end();
        }
        PageFile.write(
                folder.file(PageFile.NAME),
                page.with(new PageInMaking.Rest(
                        false,
                        all,
                        this.summaries.history(period, ALL.code()),
                        List.of(),
                        List.of(),
                        this.ledger.countsOfAll(gathered),
                        gathered.districts().stream()
                                .flatMap(district -> gathered.of(district).stream())
                                .toList())));
        this.manifest.write(folder, period, ALL, words, List.of());
        folder.publish();
    }

    private ResultFolder start(Period period, String district) throws IOException {
        return ResultFolder.start(this.folders.workshop(), this.folders.output(), period.toString(), district);
    }

    private void writeSchools(
            Gathered gathered,
            District district,
            Summaries.Pass pass,
            ResultFolder folder,
            JsonResult json,
            AreaFiles areas,
            PageInMaking page)
            throws IOException {
        try (SchoolTables tables = SchoolTables.create(folder.file("schools.csv"), json, gathered.period())) {
            for (School school : gathered.registry().openSchools(district)) {
                this.progress.advance(0);
                List<AreaLines> lines = pass.next(school);
                areas.school(gathered, school, lines);
                page.add(school.code(), school.name(), lines);
                tables.school(school, lines);
            }
            tables.end();
        }
    }

    private static void writeSummary(
            ResultFolder folder, JsonResult json, Period period, District district, List<AreaLines> total)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (AreaLines area : total) {
            area.rows().forEach(row -> rows.add(SummaryRows.ofDistrict(period, district, area, row)));
        }
        writeTable(folder, json, "summary", SummaryRows.DISTRICT_HEADER, rows);
    }

    private void writeLedger(ResultFolder folder, JsonResult json, Period period, District district, Ledger ledger)
            throws IOException {
        List<List<String>> lines =
                ledger.lines().stream().map(LedgerColumns::cells).toList();
        writeTable(folder, json, "ledger", LedgerColumns.keys(), lines);
        Changes changes = this.ledger.changes(period, district.code(), ledger);
        writeTable(folder, json, "ledger-changes", ChangeRows.HEADER, ChangeRows.of(changes));
    }

    private static void writeTable(
            ResultFolder folder, JsonResult json, String name, List<String> header, List<List<String>> rows)
            throws IOException {
        String file = name + ".csv";
        try (Beside<CsvFile> csv = new Beside<>(CsvFile.create(folder.file(file), header), file)) {
            csv.then(table -> {
                for (List<String> row : rows) {
                    table.row(row);
                }
            });
            json.table(name, header, rows);
            csv.end();
        }
    }
}
