package org.duxue.area;

/**
 * A row of a file that a rule follows from month to month.
 *
 * @param key as in {@link Population}
 */
public record FollowedRow(String key, Standing standing) {

    public FollowedRow {
        key = Keys.folded(key);
    }
}
