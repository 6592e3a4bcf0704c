package org.duxue.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.area.Account;
import org.duxue.area.Figures;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.area.Units;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Adds schools up to districts and districts to all, and makes published lines of the sums. */
public class Summaries {

    /** Under this code stands what is added up over all districts; no district has it. */
    public static final String ALL = "all";

    /** Schools whose accounts are read at once. */
    private static final int SCHOOLS_AHEAD = 20;

    private final Rooms rooms;
    private final Settings settings;
    private final Accounts accounts;
    private final Consolidations consolidations;

    public Summaries(Rooms rooms, Settings settings, Accounts accounts, Consolidations consolidations) {
        this.rooms = rooms;
        this.settings = settings;
        this.accounts = accounts;
        this.consolidations = consolidations;
    }

    /** Sums of one area: of the period and of the one before it, of each district its own. */
    public static final class AreaSum {

        private final Figures.Sum now = new Figures.Sum();
        private final Figures.Sum before = new Figures.Sum();
        private long counted;
        private long expected;
        private boolean countedBefore;

        private void addNow(Figures figures) {
            this.now.add(figures);
            this.counted++;
        }

        private void addBefore(Figures figures) {
            this.before.add(figures);
            this.countedBefore = true;
        }

        private void add(AreaSum other) {
            this.now.add(other.now.figures());
            this.before.add(other.before.figures());
            this.counted += other.counted;
            this.expected += other.expected;
            this.countedBefore |= other.countedBefore;
        }

        private @Nullable Figures figures() {
            return this.counted == 0 ? null : this.now.figures();
        }

        private @Nullable Figures figuresBefore() {
            return this.countedBefore ? this.before.figures() : null;
        }
    }

    /** Goes through the schools of a district once and adds them up on the way. */
    public final class Pass {

        private final Gathered gathered;
        private final District district;
        private final Norms norms;
        private final @Nullable Period before;
        private final List<School> schools;
        private final Map<Area, AreaSum> sums = new EnumMap<>(Area.class);
        private Map<Long, Account> ahead = Map.of();
        private int passed;

        private Pass(Gathered gathered, District district) {
            this.gathered = gathered;
            this.district = district;
            this.norms = Summaries.this.settings.norms(gathered.period(), district.code());
            this.before = Summaries.this
                    .consolidations
                    .before(gathered.period(), district.code())
                    .orElse(null);
            this.schools = gathered.registry().openSchools(district);
            for (Area area : Area.values()) {
                AreaSum sum = new AreaSum();
                sum.expected = gathered.due(district, area.kind());
                this.sums.put(area, sum);
            }
        }

        /** The lines of a school for the areas it has to send. Schools are asked for in the order of the registry. */
        public List<AreaLines> next(School school) {
            if (this.passed % SCHOOLS_AHEAD == 0) {
                lookAhead();
            }
            this.passed++;
            List<AreaLines> lines = new ArrayList<>();
            for (Area area : Area.values()) {
                if (school.sends(area.kind())) {
                    lines.add(lines(area, school.code()));
                }
            }
            return lines;
        }

        /** The lines of the district; asked when all its schools were passed. */
        public List<AreaLines> total() {
            List<AreaLines> lines = new ArrayList<>();
            addFormerSchools();
            for (Area area : Area.values()) {
                AreaSum sum = sum(area);
                if (area.kind().isSentByDistrict()) {
                    sum = new AreaSum();
                    sum.expected = 1;
                    this.sums.put(area, sum);
                    now(area, this.district.code()).ifPresent(sum::addNow);
                    before(area, this.district.code()).ifPresent(sum::addBefore);
                }
                lines.add(linesOf(area, sum, this.norms));
            }
            return lines;
        }

        /** The lines of each unit that the district tells of in an area, by name; asked after {@link #total()}. */
        public SortedMap<String, AreaLines> units(Area area) {
            AreaSum whole = sum(area);
            SortedMap<String, AreaLines> lines = new TreeMap<>();
            Units.of(whole.now.figures()).forEach((unit, figures) -> {
                AreaSum sum = new AreaSum();
                sum.expected = 1;
                sum.addNow(figures);
                lines.put(unit, linesOf(area, sum, this.norms));
            });
            return lines;
        }

        /** What the district comes to, to be added to all districts. */
        public Map<Area, AreaSum> sums() {
            return this.sums;
        }

        private AreaLines lines(Area area, String sender) {
            Optional<Figures> now = now(area, sender);
            Optional<Figures> before = before(area, sender);
            AreaSum sum = sum(area);
            now.ifPresent(sum::addNow);
            before.ifPresent(sum::addBefore);
            return new AreaLines(
                    area, rows(area, now.orElse(null), this.norms, before.orElse(null)), now.isPresent() ? 1 : 0, 1);
        }

        /** Schools that counted before and are closed, gone or in another district now belong to the district's former value. */
        private void addFormerSchools() {
            if (this.before == null) {
                return;
            }
            for (Area area : Area.values()) {
                for (String sender :
                        Summaries.this.consolidations.senders(this.before, this.district.code(), area.kind())) {
                    boolean passed = this.gathered
                            .find(sender, area.kind())
                            .filter(received ->
                                    received.due() && received.district().code().equals(this.district.code()))
                            .isPresent();
                    if (!passed) {
                        before(area, sender).ifPresent(sum(area)::addBefore);
                    }
                }
            }
        }

        private void lookAhead() {
            int end = Math.min(this.passed + SCHOOLS_AHEAD, this.schools.size());
            this.ahead = Summaries.this.accounts.find(this.schools.subList(Math.min(this.passed, end), end).stream()
                    .flatMap(school -> Stream.of(Area.values())
                            .flatMap(area -> this.gathered.find(school.code(), area.kind()).stream()))
                    .toList());
        }

        private Optional<Figures> now(Area area, String sender) {
            return this.gathered
                    .find(sender, area.kind())
                    .flatMap(this::account)
                    .map(Account::figures);
        }

        private Optional<Account> account(Received received) {
            Account found = received.effective() == null
                    ? null
                    : this.ahead.get(received.effective().id());
            return found == null ? Summaries.this.accounts.find(received) : Optional.of(found);
        }

        private Optional<Figures> before(Area area, String sender) {
            return this.before == null
                    ? Optional.empty()
                    : Summaries.this
                            .consolidations
                            .account(this.before, this.district.code(), sender, area.kind())
                            .map(Account::figures);
        }

        private AreaSum sum(Area area) {
            return java.util.Objects.requireNonNull(this.sums.get(area));
        }
    }

    public Pass begin(Gathered gathered, District district) {
        return new Pass(gathered, district);
    }

    /** The lines of all districts together, under the national norms and the policy for all. */
    public List<AreaLines> all(Period period, List<Map<Area, AreaSum>> districts) {
        Norms norms = this.settings.norms(period, "");
        List<AreaLines> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            AreaSum sum = new AreaSum();
            for (Map<Area, AreaSum> district : districts) {
                sum.add(java.util.Objects.requireNonNull(district.get(area)));
            }
            lines.add(linesOf(area, sum, norms));
        }
        return lines;
    }

    /** Keeps what a district, or all of them, came to, for the trends of later periods. */
    public void keep(Period period, String district, List<AreaLines> totals) {
        this.consolidations.keepTotals(period, district, totals);
    }

    /** What a district, or all of them, came to in the consolidated periods before. */
    public History history(Period period, String district) {
        return this.consolidations.totalsBefore(period, district);
    }

    private AreaLines linesOf(Area area, AreaSum sum, Norms norms) {
        return new AreaLines(area, rows(area, sum.figures(), norms, sum.figuresBefore()), sum.counted, sum.expected);
    }

    private List<IndicatorRow> rows(
            Area area, @Nullable Figures figures, Norms norms, @Nullable Figures figuresBefore) {
        return IndicatorRows.of(this.rooms.of(area).indicators(), figures, norms, figuresBefore);
    }
}
