package org.duxue.report.reply;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.shared.English;

/** How a reply says amounts, days, lists and gaps in its language. */
record Speech(Words words) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_DECIMALS = 10;

    String of(String zh, String en) {
        return this.words.of(zh, en);
    }

    /** What a person has to fill in before the letter goes out. */
    String gap(String zh, String en) {
        return of("【待补充：" + zh + "】", "【to be supplied: " + en + "】");
    }

    String list(List<String> texts) {
        return String.join(of("、", ", "), texts);
    }

    String inBrackets(String text) {
        return of("（" + text + "）", " (" + text + ")");
    }

    String day(LocalDate day) {
        return this.words.chinese() ? this.words.day(day) : DAY.format(day);
    }

    /** A number of ledger lines. */
    String lines(long count) {
        return of(count + "条", English.counted(count, "line"));
    }

    /** A value with its unit; in Chinese money from ten thousand on in 万元. */
    String amount(BigDecimal number, Unit unit) {
        if (!this.words.chinese()) {
            return unit == Unit.PERCENT ? plain(number) + "%" : grouped(number) + english(unit, number);
        }
        if (unit == Unit.YUAN && number.abs().compareTo(WAN) >= 0) {
            return plain(number.divide(WAN)) + "万元";
        }
        return plain(number) + unit.label();
    }

    private static String english(Unit unit, BigDecimal number) {
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return switch (unit) {
            case PERCENT -> "%";
            case YUAN -> " yuan";
            case ITEMS -> one ? " item" : " items";
            case PEOPLE -> one ? " person" : " people";
            case STUDENTS -> one ? " student" : " students";
            case YEARS -> one ? " year" : " years";
            case POINTS -> one ? " point" : " points";
            case SCORE -> "";
            case AGENCIES -> one ? " agency" : " agencies";
            case INSTITUTIONS -> one ? " institution" : " institutions";
        };
    }

    private static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
