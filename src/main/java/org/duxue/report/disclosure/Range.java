package org.duxue.report.disclosure;

/** The value of a count, and its publicly known range. */
record Range(long value, long least, long most) {

    Range {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " does not lie between " + least + " and " + most);
        }
    }
}
