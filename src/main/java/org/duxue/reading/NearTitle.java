package org.duxue.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the column that an unknown title may mean. */
final class NearTitle {

    /** Titles with a meaning of their own: they say which sender or month the file belongs to. */
    static final Set<String> OF_THE_FILE = Set.of("学校名称", "填报单位", "单位名称", "报送月份", "月份");

    /** The least number of letters; a shorter title is contained in too many names. */
    private static final int LEAST_HAN = 2;

    private static final int LEAST_LATIN = 3;

    /** Amounts for all pieces together. */
    private static final Pattern OF_ALL = Pattern.compile("总|合计|合价|金额|小计");

    /** Amounts for more than a month. */
    private static final Pattern OF_LONGER = Pattern.compile("年|季|总|合计|累计");

    private NearTitle() {}

    /** A total is not a price per piece, nor a year's wage a monthly one: renaming the title would turn it into one. */
    static Problem question(String title, Column<?> column) {
        boolean isOther = (column.label().startsWith("单")
                        && OF_ALL.matcher(title).find())
                || (column.label().startsWith("月") && OF_LONGER.matcher(title).find());
        return Problem.ofColumn(
                isOther ? ReadingRules.OTHER_AMOUNT : ReadingRules.NEAR_COLUMN, column.key(), "", title, column);
    }

    /**
     * The nearest of the columns that a file lacks: one name contains the other, or at most a third of the letters
     * differ.
     */
    static Optional<Column<?>> of(String title, List<Column<?>> lacking, Schema schema) {
        return OF_THE_FILE.contains(title) ? Optional.empty() : nearest(title, lacking, schema);
    }

    private static Optional<Column<?>> nearest(String title, List<Column<?>> lacking, Schema schema) {
        Column<?> nearest = null;
        int least = Integer.MAX_VALUE;
        for (Column<?> column : lacking) {
            for (String name : schema.comparedNames(column)) {
                int distance = distance(title, name);
                if (distance < least) {
                    least = distance;
                    nearest = column;
                }
            }
        }
        return Optional.<Column<?>>ofNullable(nearest);
    }

    /** The number of letters that differ, where the names resemble each other. */
    private static int distance(String title, String name) {
        int least = WidthFolding.isAscii(title) ? LEAST_LATIN : LEAST_HAN;
        if (title.length() < least) {
            return Integer.MAX_VALUE;
        }
        if (title.contains(name) || name.contains(title)) {
            return Math.abs(title.length() - name.length());
        }
        int distance = Math.min(edits(title, name), others(title, name));
        return distance * 3 <= Math.max(title.length(), name.length()) ? distance : Integer.MAX_VALUE;
    }

    /** The number of letters that occur in only one of them, in any order: 完成整改日期 is 整改完成日期. */
    private static int others(String one, String other) {
        StringBuilder left = new StringBuilder(other);
        for (int i = 0; i < one.length(); i++) {
            int at = left.indexOf(one.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
            }
        }
        int common = other.length() - left.length();
        return Math.max(one.length(), other.length()) - common;
    }

    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** The title of a file that is nearest to a column it lacks. */
    static @Nullable HeaderCell of(Column<?> lacking, List<HeaderCell> unknown, Schema schema) {
        return unknown.stream()
                .filter(title -> nearest(title.name(), List.of(lacking), schema).isPresent())
                .findFirst()
                .orElse(null);
    }
}
