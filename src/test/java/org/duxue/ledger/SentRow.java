package org.duxue.ledger;

/** The row of an item in a month; without a text there is no row. */
enum SentRow {
    ABSENT(""),
    INSURED("%s,external,carer,2022-01-01,insured,yes,,"),
    UNINSURED("%s,external,carer,2022-01-01,uninsured,,2023-12-31,"),
    LEFT("%s,external,carer,2022-01-01,uninsured,,2023-12-31,2022-12-31"),
    GUARD("guard,%s,,,,,,1980-01-01,yes,yes,"),
    OLD_GUARD("guard,%s,,,,,,1950-01-01,yes,yes,"),
    OPEN("hazard,%s,electrical,线路,2022-12-01,2023-12-15,,,,,"),
    RESOLVED("hazard,%s,electrical,线路,2022-12-01,2023-12-15,2022-12-20,,,,"),
    OTHER_OPEN("hazard,%s,fire,灭火器,2022-12-02,2023-12-15,,,,,"),
    OTHER_RESOLVED("hazard,%s,fire,灭火器,2022-12-02,2023-12-15,2022-12-20,,,,"),
    OVERDUE("asset,%s,computer,旧,10,100,2010-01-01,good,,,,"),
    SCRAPPED("asset,%s,computer,旧,10,100,2010-01-01,scrapped,,,,"),
    DISPOSED("asset,%s,computer,旧,10,100,2010-01-01,disposed,,,,"),
    CORRECTED("asset,%s,computer,旧,10,100,2022-01-01,good,,,,"),
    LATE("upgrade,%s,furniture,课桌,5,,,,2022,50000,,"),
    COMPLETED("upgrade,%s,furniture,课桌,5,,,,2022,50000,2023-01-15,20000"),
    COMPLETED_FOR_LESS("upgrade,%s,furniture,课桌,5,,,,2022,20000,2023-01-15,20000");

    final String text;

    SentRow(String text) {
        this.text = text;
    }

    boolean isBreach() {
        return switch (this) {
            case UNINSURED, OLD_GUARD, OPEN, OTHER_OPEN, OVERDUE, LATE -> true;
            default -> false;
        };
    }

    boolean isOther() {
        return this == OTHER_OPEN || this == OTHER_RESOLVED;
    }
}
