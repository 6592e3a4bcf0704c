package org.duxue.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.ledger.OpenHazards;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.Freshness;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.OpenHazard;
import org.duxue.summary.Recalculation;
import org.duxue.summary.UnreportedHazards;

/** Recomputes the figures of a package from its rows with the area modules, and compares its tables cell by cell. */
final class SecondCount {

    private static final List<String> OF_DISTRICT = List.of("area", "indicator", "breakdown");
    private static final List<String> OF_SCHOOL = List.of("school_code", "area", "indicator", "breakdown");
    private static final List<String> OF_BALANCE = List.of("stage", "indicator", "school_code");

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final PackageFiles files;
    private final Period period;
    private final Recalculation recalculation;
    private final UnreportedHazards.OfDistrict unreported;
    private final Map<String, Figures> figures = new HashMap<>();
    private final Map<String, Period> dataOf = new HashMap<>();
    private final Map<String, Long> due = new HashMap<>();
    private int compared;

    SecondCount(AreaModules modules, ValidationContexts contexts, PackageFiles files, Period period)
            throws IOException {
        this.modules = modules;
        this.contexts = contexts;
        this.files = files;
        this.period = period;
        this.recalculation = new Recalculation(modules);
        this.unreported = OpenHazards.compare(files.readable(ProofEntries.HAZARDS, () -> openHazards(files)));
    }

    private static Map<String, List<OpenHazard>> openHazards(PackageFiles files) throws IOException {
        Map<String, List<OpenHazard>> open = new HashMap<>();
        for (Map<String, String> one :
                files.table(ProofEntries.HAZARDS, ProofEntries.HAZARD_HEADER).values()) {
            open.computeIfAbsent(one.getOrDefault("school_code", ""), school -> new ArrayList<>())
                    .add(new OpenHazard(
                            one.getOrDefault("item_id", ""), LocalDate.parse(one.getOrDefault("due_on", ""))));
        }
        return open;
    }

    /** Returns the number of published rows compared; differences are added to the faults. */
    int compare(List<Text> faults) throws IOException {
        countSubmissions(faults);
        List<District> districts = this.contexts.registry(this.period).districts();
        for (District district : districts) {
            compareSchools(district, faults);
            compareDistrict(district.code(), List.of(district), faults);
            compareBalance(district, faults);
        }
        if (districts.size() > 1) {
            compareDistrict("all", districts, faults);
        }
        return this.compared;
    }

    private void countSubmissions(List<Text> faults) throws IOException {
        for (Map<String, String> one : this.files
                .table(ProofEntries.SUBMISSIONS, List.of("kind", "sender"))
                .values()) {
            Kind kind = Kind.ofKey(one.getOrDefault("kind", ""));
            String sender = one.getOrDefault("sender", "");
            if ("yes".equals(one.get("due"))) {
                this.due.merge(one.get("district_code") + kind.key(), 1L, Long::sum);
            }
            if ("yes".equals(one.get("counts"))) {
                Period.parse(one.getOrDefault("period_of_data", ""))
                        .ifPresent(data -> this.dataOf.put(sender + kind.key(), data));
                Optional<ValidationContext> context = this.contexts.find(kind, sender, this.period);
                if (context.isPresent()) {
                    this.figures.put(sender + kind.key(), count(kind, sender, context.get()));
                } else {
                    faults.add(
                            new Text(sender + " 不在名录中，却有报送", sender + " is not in the registry but has a submission"));
                }
            }
        }
    }

    private Figures count(Kind kind, String sender, ValidationContext context) throws IOException {
        return this.unreported.with(
                kind,
                sender,
                count(this.modules.of(kind), ProofEntries.name(kind, sender), context),
                this.period.asOf());
    }

    private <R> SubmissionAggregate count(AreaModule<R> module, String name, ValidationContext context)
            throws IOException {
        Aggregator<R> aggregator = module.aggregator(context);
        return this.files.readable(name, () -> {
            this.files.rows(name, row -> {
                List<String> cells = row.toList();
                aggregator.add(module.recall(cells.subList(1, cells.size())), Integer.parseInt(cells.get(0)));
            });
            return aggregator.close();
        });
    }

    private Optional<Figures> of(String sender, Area area) {
        return Optional.ofNullable(this.figures.get(sender + area.kind().key()));
    }

    /** The senders whose submissions of an area are in effect. */
    private List<String> counted(District district, Area area) {
        Stream<String> senders = area.kind().isSentByDistrict()
                ? Stream.of(district.code())
                : this.contexts.registry(this.period).openSchools(district).stream()
                        .map(School::code);
        return senders.filter(sender -> of(sender, area).isPresent()).toList();
    }

    private void compareDistrict(String name, List<District> districts, List<Text> faults) throws IOException {
        Norms norms = this.contexts.norms(this.period, districts.size() > 1 ? "" : name);
        Map<String, Map<String, String>> counted = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            List<String> senders = districts.stream()
                    .flatMap(district -> counted(district, area).stream())
                    .toList();
            long expected = districts.stream()
                    .mapToLong(district ->
                            this.due.getOrDefault(district.code() + area.kind().key(), 0L))
                    .sum();
            AreaLines lines = this.recalculation.ofDistrict(
                    area,
                    senders.stream()
                            .flatMap(sender -> of(sender, area).stream())
                            .toList(),
                    expected,
                    freshness(senders, area),
                    norms);
            lines.rows().forEach(row -> counted.put(key(row), cells(lines, row)));
        }
        compare(name + "/summary.csv", OF_DISTRICT, counted, faults);
    }

    private Freshness freshness(List<String> senders, Area area) {
        List<Period> months = senders.stream()
                .map(sender -> this.dataOf.getOrDefault(sender + area.kind().key(), this.period))
                .sorted()
                .toList();
        long carried =
                months.stream().filter(month -> !month.equals(this.period)).count();
        return new Freshness(carried, months.isEmpty() ? null : months.get(0));
    }

    private static Map<String, String> cells(AreaLines lines, IndicatorRow row) {
        Map<String, String> cells = cells(row);
        cells.put("schools_counted", String.valueOf(lines.counted()));
        cells.put("schools_expected", String.valueOf(lines.expected()));
        cells.put("schools_carried", String.valueOf(lines.freshness().carried()));
        cells.put("oldest_data", Objects.toString(lines.freshness().oldest(), ""));
        return cells;
    }

    private void compareSchools(District district, List<Text> faults) throws IOException {
        Map<String, Map<String, String>> counted = new LinkedHashMap<>();
        Norms norms = this.contexts.norms(this.period, district.code());
        for (School school : this.contexts.registry(this.period).openSchools(district)) {
            for (Area area : Area.values()) {
                if (school.sends(area.kind())) {
                    this.recalculation
                            .ofSchool(area, of(school.code(), area), norms.at(school))
                            .rows()
                            .forEach(row -> counted.put(school.code() + " " + key(row), cells(row)));
                }
            }
        }
        compare(district.code() + "/schools.csv", OF_SCHOOL, counted, faults);
    }

    private static String key(IndicatorRow row) {
        return row.indicator().area().key() + " " + row.indicator().key() + " " + row.breakdown();
    }

    private static Map<String, String> cells(IndicatorRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("unit", row.indicator().unit().key());
        cells.put("numerator", Cells.numerator(row));
        cells.put("denominator", Cells.denominator(row));
        cells.put("value", Cells.value(row));
        cells.put("target", Cells.plain(row.target()));
        cells.put("status", row.status().key());
        return cells;
    }

    private void compareBalance(District district, List<Text> faults) throws IOException {
        Balance balance = new Balance(
                this.contexts.norms(this.period, district.code()), (school, area) -> of(school.code(), area));
        Map<String, Map<String, String>> counted = new LinkedHashMap<>();
        for (List<String> row :
                BalanceRows.of(balance.of(this.contexts.registry(this.period).openSchools(district)))) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(BalanceRows.HEADER.get(i), row.get(i));
            }
            counted.put(String.join(" ", OF_BALANCE.stream().map(cells::get).toList()), cells);
        }
        compare(district.code() + "/balance.csv", OF_BALANCE, counted, faults);
    }

    private void compare(String file, List<String> key, Map<String, Map<String, String>> counted, List<Text> faults)
            throws IOException {
        Map<String, Map<String, String>> published = new LinkedHashMap<>(this.files.table(file, key));
        for (Map.Entry<String, Map<String, String>> row : counted.entrySet()) {
            Map<String, String> said = published.remove(row.getKey());
            this.compared++;
            if (said == null) {
                faults.add(new Text(
                        file + " 缺少 " + row.getKey().strip(),
                        file + " lacks " + row.getKey().strip()));
                continue;
            }
            row.getValue().forEach((column, value) -> {
                if (!value.equals(said.get(column))) {
                    faults.add(differs(file, row.getKey().strip(), column, said, value));
                }
            });
        }
        published
                .keySet()
                .forEach(more -> faults.add(new Text(
                        file + " 的 " + more.strip() + " 没有来源", file + " has " + more.strip() + " from nowhere")));
    }

    /** Reports a cell that differs from the recomputed value. */
    private static Text differs(String file, String row, String column, Map<String, String> published, String counted) {
        String said = published.getOrDefault(column, "");
        return new Text(
                file + "：" + row + " 的 " + column + " 公布为 '" + said + "'，重新计算为 '" + counted + "'",
                file + ": " + column + " of " + row + " is published as '" + said + "', counted again it is '" + counted
                        + "'");
    }
}
