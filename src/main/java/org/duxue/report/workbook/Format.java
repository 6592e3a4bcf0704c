package org.duxue.report.workbook;

import java.math.BigDecimal;

/** The cell format of a column. */
enum Format {
    TEXT("@"),
    WRAPPED("@"),
    CENTRED("@"),
    DAY("yyyy-mm-dd"),
    GENERAL("General"),
    WHOLE("#,##0"),
    HUNDREDTHS("#,##0.00"),
    TEN_THOUSANDTHS("0.0000");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** The number format string for spreadsheets. */
    String code() {
        return this.code;
    }

    boolean isNumber() {
        return ordinal() >= GENERAL.ordinal();
    }

    /** The format that shows a figure with the decimals it is published with. */
    static Format of(BigDecimal published) {
        return published.scale() > 0 ? HUNDREDTHS : WHOLE;
    }
}
