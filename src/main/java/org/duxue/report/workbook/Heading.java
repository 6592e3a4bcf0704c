package org.duxue.report.workbook;

/**
 * The heading of a column.
 *
 * @param width in characters of half width
 */
record Heading(String label, int width, Format format) {

    static Heading text(String label, int width) {
        return new Heading(label, width, Format.TEXT);
    }

    static Heading wrapped(String label, int width) {
        return new Heading(label, width, Format.WRAPPED);
    }

    static Heading word(String label, int width) {
        return new Heading(label, width, Format.CENTRED);
    }

    static Heading day(String label) {
        return new Heading(label, 12, Format.DAY);
    }

    static Heading number(String label, int width, Format format) {
        return new Heading(label, width, format);
    }
}
