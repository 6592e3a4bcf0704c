package org.duxue.shared;

/**
 * What a problem does: an error leaves out a row or a file, a warning asks, a notice reports that a tolerated form was
 * read.
 */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
