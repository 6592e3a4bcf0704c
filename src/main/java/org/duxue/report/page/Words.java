package org.duxue.report.page;

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

    String area(Area area) {
        return of(area.label(), spelt(area.key()));
    }

    String indicator(Indicator indicator) {
        return of(indicator.label(), spelt(indicator.key()));
    }

    String indicator(BalanceIndicator indicator) {
        return of(indicator.label(), spelt(indicator.key()));
    }

    String unit(Unit unit) {
        return of(unit.label(), unit.key());
    }

    String kind(Kind kind) {
        return of(kind.label(), kind.key());
    }

    String stage(Stage stage) {
        return of(stage.label(), stage.key());
    }

    String state(State state) {
        return of(state.label(), spelt(state.key()));
    }

    String status(IndicatorRow.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    String status(Received.Status status) {
        return of(status.label(), spelt(status.key()));
    }

    /** Such as 2023年6月. */
    String month(Period period) {
        return of(period.month().getYear() + "年" + period.month().getMonthValue() + "月", period.toString());
    }

    /** Such as 2023年6月30日. */
    String day(LocalDate day) {
        return of(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    private static String spelt(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
    }
}
