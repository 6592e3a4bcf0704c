package org.duxue.report.disclosure;

/** What a count is, and what everybody knows it to lie between. */
record Range(long value, long least, long most) {

    Range {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " does not lie between " + least + " and " + most);
        }
    }
}
