package org.duxue.reading;

import org.duxue.shared.Text;

/** A form that is read although it is not the plain one. It is counted, so that nothing is guessed silently. */
enum Tolerance {
    SURROUNDING_BLANKS("前后有空格，已去掉", "has blanks around it, they were removed"),
    APOSTROPHE("前有撇号或制表符，已去掉", "has an apostrophe or tab before it, it was removed"),
    FULL_WIDTH("是全角字符，已按半角读取", "is in full-width characters, it was read as half-width"),
    THOUSANDS("有千位分隔符，已按数字读取", "has thousands separators, it was read as a number"),
    YUAN("带“元”，已按数字读取", "has the unit yuan, it was read as a number"),
    TEN_THOUSAND("以万元计，已乘以 10000", "is in units of 10,000 yuan, it was multiplied"),
    WHOLE_DECIMAL("带小数点但为整数，已按整数读取", "has a decimal point but is whole, it was read as a whole number"),
    MINUS_SIGN("的负号不是半角“-”，已按负数读取", "has a typographic minus sign, it was read as negative"),
    DATE_FORM("不是 2023-06-30 的写法，已按日期读取", "is not of the form 2023-06-30, it was read as a date"),
    SERIAL_DATE("是 Excel 日期序号，已换算为日期", "is an Excel serial number, it was read as a date"),
    MINUTES_POINT_SECONDS("按“分.秒”读取", "was read as minutes.seconds"),
    BLANK_WORD("按未填写读取", "was read as empty"),
    LACKING("未填写，该行数据不全", "is empty, the row is incomplete"),
    NOT_APPLICABLE("不适用于本行，已忽略", "does not apply to this row and was ignored");

    private final Text text;

    Tolerance(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return this.text;
    }

    String rule() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
