package org.duxue.report.words;

import java.time.LocalDate;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.ledger.State;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Received;

/** The words of a page in its language. Both languages stand where a sentence is used; keys stand in for English labels. */
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
        return of(indicator.label(), spelt(indicator.key()));
    }

    public String indicator(BalanceIndicator indicator) {
        return of(indicator.label(), spelt(indicator.key()));
    }

    public String unit(Unit unit) {
        return of(unit.label(), unit.key());
    }

    public String kind(Kind kind) {
        return of(kind.label(), kind.key());
    }

    public String stage(Stage stage) {
        return of(stage.label(), stage.key());
    }

    public String state(State state) {
        return of(state.label(), spelt(state.key()));
    }

    public String status(IndicatorRow.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    public String status(Received.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    /** Such as 2023年6月. */
    public String month(Period period) {
        return of(period.month().getYear() + "年" + period.month().getMonthValue() + "月", period.toString());
    }

    /** Such as 2023年6月30日. */
    public String day(LocalDate day) {
        return of(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    private static String spelt(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
    }
}
