package org.duxue.report.reply;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.shared.English;
import org.duxue.shared.Labelled;
import org.duxue.shared.Period;

/** Formats amounts, days, lists and gaps in the language of a reply. */
record ReplyText(Words words) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_DECIMALS = 10;
    private static final String DIGITS = "一二三四五六七八九";
    private static final int MOST_IN_WORDS = 99;

    String of(String zh, String en) {
        return this.words.of(zh, en);
    }

    /** A gap that a person has to fill in before the letter is sent. */
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

    String month(Period month) {
        return this.words.month(month);
    }

    String month(YearMonth month) {
        return month(new Period(month));
    }

    /** The number of a heading. */
    String numeral(int number) {
        return of(ordinal(number), String.valueOf(number));
    }

    /** From 1 to 99 in Chinese numerals; digits beyond that. */
    static String ordinal(int number) {
        if (number > MOST_IN_WORDS) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens - 1, tens)) + "十";
        int ones = number % 10;
        return ones == 0 ? ten : ten + DIGITS.charAt(ones - 1);
    }

    /** The full stop. */
    String end() {
        return of("。", ".");
    }

    /** The label of a choice of a form, as used in a sentence. */
    String key(Labelled choice) {
        return of(choice.label(), choice.key().replace('_', ' '));
    }

    String items(int count) {
        return of(count + "项", String.valueOf(count));
    }

    /** A number of ledger lines. */
    String lines(long count) {
        return of(count + "条", English.counted(count, "line"));
    }

    /** A value with its unit; in Chinese, amounts from ten thousand yuan are in 万元. */
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
