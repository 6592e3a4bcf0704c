package org.duxue.report.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.shared.Text;
import org.duxue.summary.AreaLines;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Freshness;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;

/**
 * The texts of page, workbook and reply in their language. Sentences are given in both languages where they are used;
 * keys serve as English labels.
 */
public record Words(boolean chinese) {

    public static final Words CHINESE = new Words(true);
    public static final Words ENGLISH = new Words(false);

    public String of(String zh, String en) {
        return this.chinese ? zh : en;
    }

    public String language() {
        return of("zh-CN", "en");
    }

    public String area(Area area) {
        return of(area.label(), spelt(area.key()));
    }

    public String indicator(Indicator indicator) {
        return of(indicator.label(), english(indicator.key()));
    }

    public String indicator(BalanceIndicator indicator) {
        return of(indicator.label(), english(indicator.key()));
    }

    /** The label with its unit, as in a column heading. */
    public String title(Indicator indicator) {
        return of(
                indicator.title(),
                english(indicator.key()) + " (" + indicator.unit().key() + ")");
    }

    /** The problem with its measured value. */
    public String problem(Line line) {
        Text found = line.subject().found();
        return of(found.zh(), found.en());
    }

    /** The name of the problem found by the inspection. */
    public String problem(Area area) {
        return of(area.label(), Problems.area(area));
    }

    /** The kind of problem. */
    public String rule(Rule rule) {
        return this.chinese ? rule.label() : Problems.rule(rule);
    }

    /** The texts of the given report language. */
    public static Words of(String language) {
        return language.startsWith("en") ? ENGLISH : CHINESE;
    }

    public String unit(Unit unit) {
        return of(unit.label(), unit.key());
    }

    /** The unit of a value: one item, two items. */
    public String unit(Unit unit, BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0 && !this.chinese ? ONE.getOrDefault(unit, unit.key()) : unit(unit);
    }

    private static final Map<Unit, String> ONE = Map.of(
            Unit.ITEMS, "item",
            Unit.PEOPLE, "person",
            Unit.STUDENTS, "student",
            Unit.YEARS, "year",
            Unit.POINTS, "point",
            Unit.AGENCIES, "agency",
            Unit.INSTITUTIONS, "institution");

    /** A count with groups of three. */
    public String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public String kind(Kind kind) {
        return of(kind.label(), kind.key());
    }

    public String stage(Stage stage) {
        return of(stage.label(), stage.key());
    }

    public String schoolType(SchoolType type) {
        return of(type.label(), spelt(type.key()));
    }

    public String state(State state) {
        return of(state.label(), spelt(state.key()));
    }

    public String status(IndicatorRow.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    public String status(Obligation.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    /**
     * How many submissions are in effect, how many of them are from which earlier months, and how many rows were left
     * out:
     * printed next to every figure that is based on them.
     */
    public String counted(AreaLines lines) {
        String counted = lines.counted() + "/" + lines.expected();
        return lines.counted() == 0 && lines.expected() > 0
                ? counted + of("，本期未报送或报送的未采用，无法核实", ", nothing sent or none accepted, cannot be checked")
                : counted + carried(lines.freshness()) + partial(lines.freshness());
    }

    private String carried(Freshness freshness) {
        Period oldest = freshness.oldest();
        if (!freshness.isCarried() || oldest == null) {
            return "";
        }
        long carried = freshness.carried();
        String month = month(oldest);
        return carried == 1
                ? of("，其中沿用 1（" + month + "）", ", 1 of them carried (" + month + ")")
                : of(
                        "，其中沿用 " + carried + "（最早" + month + "）",
                        ", " + carried + " of them carried (the oldest from " + month + ")");
    }

    private String partial(Freshness freshness) {
        return freshness.isPartial()
                ? of(
                        "，其中 " + freshness.partial() + " 份有错误行未采用",
                        ", " + freshness.partial() + " of them without rows in error")
                : "";
    }

    /** The status of a submission; for a carried one with the month it is from. */
    public String standing(Obligation obligation) {
        String status = status(obligation.status());
        return obligation.status() == Obligation.Status.CARRIED && obligation.effective() != null
                ? status + " " + month(obligation.effective().key().period())
                : status;
    }

    /** For example 2023年6月. */
    public String month(Period period) {
        return of(period.month().getYear() + "年" + period.month().getMonthValue() + "月", period.toString());
    }

    /** For example 2023年6月30日. */
    public String day(LocalDate day) {
        return of(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** Keys that do not read as English. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "excellent_good_rate", "Excellent or good rate",
            "all_five_rate", "Rate of all five insurances",
            "alarm_schools_rate", "Rate of schools with an alarm",
            "above_degree_per_100", "Teachers above required degree per 100 students",
            "backbone_per_100", "Backbone teachers per 100 students",
            "pe_arts_per_100", "PE and arts teachers per 100 students",
            "multimedia_rooms_per_100", "Multimedia rooms per 100 students",
            "hire_quota_carried", "Retirements carried to the next quota",
            "due_passed", "Time limit passed");

    private static String english(String key) {
        return OWN_WORDS.getOrDefault(key, spelt(key));
    }

    private static String spelt(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
    }
}
