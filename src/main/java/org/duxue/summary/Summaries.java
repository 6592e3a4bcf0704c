package org.duxue.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.AreaModules;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.Units;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Aggregates schools to districts and districts to all, and creates published lines from the sums. */
public class Summaries {

    /** The code of the sum over all districts; no district has it. */
    public static final String ALL = "all";

    /** Schools whose aggregates are read at once. */
    private static final int SCHOOLS_AHEAD = 20;

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final SubmissionAggregates aggregates;
    private final Consolidations consolidations;
    private final SubmissionCollector collector;
    private final Balances balances;
    private final UnreportedHazards unreported;

    public Summaries(
            AreaModules modules,
            ValidationContexts contexts,
            SubmissionAggregates aggregates,
            Consolidations consolidations,
            SubmissionCollector collector,
            UnreportedHazards unreported) {
        this.modules = modules;
        this.contexts = contexts;
        this.aggregates = aggregates;
        this.consolidations = consolidations;
        this.unreported = unreported;
        this.collector = collector;
        this.balances = new Balances(contexts, aggregates);
    }

    /** Iterates once over the schools of a district and aggregates them. */
    public final class Pass {

        private final PeriodSnapshot snapshot;
        private final District district;
        private final Norms norms;
        private final @Nullable Period before;
        private final List<School> schools;
        private final Balances.Making balance;
        private final UnreportedHazards.OfDistrict unreported;
        private final Optional<ConsolidatedFigures> figuresBefore;
        private final Map<Area, AreaSum> sums = new EnumMap<>(Area.class);
        private final Set<String> wereThere;

        /** The codes of a school in the period before: its own, former ones, or those of schools merged into it. */
        private final Map<String, List<String>> codesBefore = new HashMap<>();

        /** The school that each of these codes continues in. */
        private final Map<String, School> successors = new HashMap<>();

        private Map<Long, SubmissionAggregate> ahead = Map.of();
        private int passed;

        private Pass(PeriodSnapshot snapshot, District district) {
            this.snapshot = snapshot;
            this.district = district;
            this.norms = Summaries.this.contexts.norms(snapshot.period(), district.code());
            this.before = Summaries.this
                    .consolidations
                    .before(snapshot.period(), district.code())
                    .orElse(null);
            this.schools = snapshot.registry().openSchools(district);
            this.wereThere = wereThere();
            this.schools.forEach(this::findCodesBefore);
            this.balance = Summaries.this.balances.begin(snapshot, district);
            UnreportedHazards hazards = Summaries.this.unreported;
            this.unreported = hazards.of(snapshot.period(), district.code());
            this.figuresBefore = Optional.ofNullable(this.before)
                    .map(period -> new ConsolidatedFigures(
                            Summaries.this.consolidations,
                            period,
                            district.code(),
                            hazards.of(period, district.code())));
            for (Area area : Area.values()) {
                this.sums.put(area, new AreaSum(snapshot.due(district, area.kind())));
            }
        }

        /** Codes that were open in the district in the period before. */
        private Set<String> wereThere() {
            return this.before == null
                    ? Set.of()
                    : Summaries.this.contexts.registry(this.before).openSchools(this.district).stream()
                            .map(School::code)
                            .collect(Collectors.toSet());
        }

        private void findCodesBefore(School school) {
            List<String> codes = Stream.concat(
                            Stream.of(school.code()), this.snapshot.registry().formerCodes(school.code()).stream())
                    .filter(this.wereThere::contains)
                    .toList();
            this.codesBefore.put(school.code(), codes);
            codes.forEach(code -> this.successors.put(code, school));
        }

        private List<String> codesBefore(String school) {
            return this.codesBefore.getOrDefault(school, List.of());
        }

        /** The changes of the district's figures, by the comparison with the period before. */
        public List<ValueChange> changes(Comparison comparison, List<AreaLines> total) {
            Map<Area, Comparison.Sums> of = new EnumMap<>(Area.class);
            this.sums.forEach((area, sum) -> of.put(area, sum.sums()));
            return comparison.of(new Comparison.Passed(this.snapshot, this.district, this.before, of), total);
        }

        /**
         * The lines of a school for the areas it has to send. Schools must be requested in the order of the registry.
         */
        public List<AreaLines> next(School school) {
            if (this.passed % SCHOOLS_AHEAD == 0) {
                lookAhead();
            }
            this.passed++;
            List<AreaLines> lines = new ArrayList<>();
            for (Area area : Area.values()) {
                if (school.sends(area.kind())) {
                    lines.add(lines(area, school));
                }
            }
            return lines;
        }

        /** The stages of the district that have schools; call it after all its schools. */
        public List<Balance.OfStage> balance() {
            return this.balance.end();
        }

        /** The lines of the district; call it after all its schools. */
        public List<AreaLines> total() {
            List<AreaLines> lines = new ArrayList<>();
            addFormerSchools();
            for (Area area : Area.values()) {
                AreaSum sum = sum(area);
                if (area.kind().isSentByDistrict()) {
                    AreaSum whole = new AreaSum(1);
                    now(area, this.district.code())
                            .ifPresent(figures -> whole.addNow(figures, freshness(area, this.district.code())));
                    before(area, List.of(this.district.code())).ifPresent(whole::addBefore);
                    this.sums.put(area, whole);
                    sum = whole;
                }
                lines.add(linesOf(area, sum, this.norms));
            }
            return lines;
        }

        /** The lines of each unit that the district reports on in an area, by name; call it after {@link #total()}. */
        public SortedMap<String, AreaLines> units(Area area) {
            AreaSum whole = sum(area);
            SortedMap<String, AreaLines> lines = new TreeMap<>();
            Units.of(whole.now().total()).forEach((unit, figures) -> {
                AreaSum sum = new AreaSum(1);
                sum.addNow(figures, whole.freshness());
                lines.put(unit, linesOf(area, sum, this.norms));
            });
            return lines;
        }

        /** The sums of the district, to be added to those of all districts. */
        public Map<Area, AreaSum> sums() {
            return this.sums;
        }

        private AreaLines lines(Area area, School school) {
            String sender = school.code();
            Freshness freshness = freshness(area, sender);
            Optional<Figures> now = now(area, sender);
            Optional<Figures> before = before(area, codesBefore(sender));
            AreaSum sum = sum(area);
            now.ifPresent(figures -> sum.addNow(figures, freshness));
            before.ifPresent(sum::addBefore);
            if (codesBefore(sender).isEmpty()) {
                now.ifPresent(sum::addCome);
            } else if (isUneven(area, sender)) {
                sum.addUneven();
            }
            return new AreaLines(
                    area,
                    rows(area, now.orElse(null), this.norms.at(school), before.orElse(null)),
                    now.isPresent() ? 1 : 0,
                    1,
                    freshness);
        }

        /** Schools that counted before and are closed, gone or in another district now belong to the district's former value. */
        private void addFormerSchools() {
            this.figuresBefore.ifPresent(before -> {
                for (Area area : Area.values()) {
                    for (String sender : before.senders(area.kind())) {
                        if (!isPassed(sender, area)) {
                            before.find(area.kind(), sender).ifPresent(sum(area)::addGone);
                        }
                    }
                }
            });
        }

        /** Whether the former figures of a sender were already matched with current ones. */
        private boolean isPassed(String sender, Area area) {
            School school = this.successors.get(sender);
            return area.kind().isSentByDistrict() || (school != null && school.sends(area.kind()));
        }

        private void lookAhead() {
            int end = Math.min(this.passed + SCHOOLS_AHEAD, this.schools.size());
            List<School> some = this.schools.subList(Math.min(this.passed, end), end);
            this.figuresBefore.ifPresent(before -> before.lookAhead(some.stream()
                    .flatMap(school -> codesBefore(school.code()).stream())
                    .toList()));
            this.ahead = Summaries.this.aggregates.find(some.stream()
                    .flatMap(school -> Stream.of(Area.values())
                            .flatMap(area -> this.snapshot.find(school.code(), area.kind()).stream()))
                    .toList());
        }

        private boolean isUneven(Area area, String sender) {
            Version now = this.snapshot
                    .find(sender, area.kind())
                    .map(Obligation::effective)
                    .orElse(null);
            return this.figuresBefore
                    .filter(before -> before.isUneven(area.kind(), codesBefore(sender), now))
                    .isPresent();
        }

        private Freshness freshness(Area area, String sender) {
            return this.snapshot.find(sender, area.kind()).map(Freshness::of).orElse(Freshness.OF_NOTHING);
        }

        private Optional<Figures> now(Area area, String sender) {
            return this.snapshot.find(sender, area.kind()).flatMap(obligation -> {
                Optional<SubmissionAggregate> found = aggregate(obligation);
                found.ifPresent(aggregate -> this.balance.take(obligation, aggregate));
                return found.map(aggregate -> this.unreported.with(
                        area.kind(), sender, aggregate, this.snapshot.period().asOf()));
            });
        }

        private Optional<SubmissionAggregate> aggregate(Obligation obligation) {
            SubmissionAggregate found = obligation.effective() == null
                    ? null
                    : this.ahead.get(obligation.effective().id());
            return found == null ? Summaries.this.aggregates.find(obligation) : Optional.of(found);
        }

        /** The former figures of a school under its codes of that time; empty where none of them counted. */
        private Optional<Figures> before(Area area, List<String> codes) {
            List<Figures> found = this.figuresBefore.stream()
                    .flatMap(before -> codes.stream().flatMap(code -> before.find(area.kind(), code).stream()))
                    .toList();
            if (found.size() < 2) {
                return found.stream().findFirst();
            }
            Figures.Sum sum = new Figures.Sum();
            found.forEach(sum::add);
            return Optional.of(sum.figures());
        }

        private AreaSum sum(Area area) {
            return Objects.requireNonNull(this.sums.get(area));
        }
    }

    /** Compares a period with the one before, district by district. */
    public Comparison compare() {
        return new Comparison(this.contexts, this.aggregates, this.consolidations, this.collector, this.unreported);
    }

    public Pass begin(PeriodSnapshot snapshot, District district) {
        return new Pass(snapshot, district);
    }

    /** The lines of a district whose sums were stored. */
    public List<AreaLines> total(Period period, District district, Map<Area, AreaSum> sums) {
        Norms norms = this.contexts.norms(period, district.code());
        return Stream.of(Area.values())
                .map(area -> linesOf(area, Objects.requireNonNull(sums.get(area)), norms))
                .toList();
    }

    /** The lines of all districts together, under the national norms and the policy for all. */
    public List<AreaLines> all(Period period, List<Map<Area, AreaSum>> districts) {
        Norms norms = this.contexts.norms(period, "");
        List<AreaLines> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            AreaSum sum = new AreaSum(0);
            for (Map<Area, AreaSum> district : districts) {
                sum.add(Objects.requireNonNull(district.get(area)));
            }
            lines.add(linesOf(area, sum, norms));
        }
        return lines;
    }

    /** Stores the totals of a district, or of all, for the trends of later periods. */
    public void keep(Period period, String district, List<AreaLines> totals) {
        this.consolidations.keepTotals(period, district, totals);
    }

    /** The totals of a district, or of all, in the consolidated periods before. */
    public History history(Period period, String district) {
        return this.consolidations.totalsBefore(period, district);
    }

    private AreaLines linesOf(Area area, AreaSum sum, Norms norms) {
        return new AreaLines(
                area,
                rows(area, sum.now().figures(), norms, sum.before().figures()),
                sum.now().count(),
                sum.expected(),
                sum.freshness());
    }

    private List<IndicatorRow> rows(
            Area area, @Nullable Figures figures, Norms norms, @Nullable Figures figuresBefore) {
        return IndicatorRows.of(this.modules.of(area).indicators(), figures, norms, figuresBefore);
    }

    /** The facts by name and day in the effective submissions of a district; kinds about people have none. */
    public List<SenderFact> facts(PeriodSnapshot snapshot, District district) {
        List<SenderFact> facts = new ArrayList<>();
        for (Obligation obligation : snapshot.of(district)) {
            if (obligation.effective() != null
                    && this.modules.of(obligation.kind()).hasFacts()) {
                this.aggregates
                        .facts(obligation)
                        .forEach(fact -> facts.add(new SenderFact(obligation.sender(), obligation.senderName(), fact)));
            }
        }
        return facts;
    }
}
