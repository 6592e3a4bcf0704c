package org.duxue.shared;

import java.math.BigDecimal;

/** How English counts: 1 row, 2 rows, 0 rows. */
public final class English {

    private English() {}

    public static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The word for that many of them. */
    public static String word(BigDecimal count, String one, String many) {
        return count.compareTo(BigDecimal.ONE) == 0 ? one : many;
    }
}
