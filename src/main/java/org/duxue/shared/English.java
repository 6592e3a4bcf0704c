package org.duxue.shared;

/** English plurals: 1 row, 2 rows, 0 rows. */
public final class English {

    private English() {}

    public static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
