package org.duxue.report.audit;

import org.jspecify.annotations.Nullable;

/** Years from one to another, both included: a plan year, or 明后两年. */
record Years(int from, int to) {

    static final String FROM = "FROM=";

    static Years of(int year) {
        return new Years(year, year);
    }

    /** The years a time tells; nothing where no time is told. */
    static @Nullable Years of(@Nullable Token time) {
        if (time == null) {
            return null;
        }
        int to = time.moment().year();
        return time.tags().stream()
                .filter(tag -> tag.startsWith(FROM))
                .findFirst()
                .map(tag -> new Years(Integer.parseInt(tag.substring(FROM.length())), to))
                .orElse(of(to));
    }

    boolean covers(String year) {
        return year.matches("\\d{4}") && Integer.parseInt(year) >= this.from && Integer.parseInt(year) <= this.to;
    }

    @Override
    public String toString() {
        return this.from == this.to ? Integer.toString(this.to) : this.from + "-" + this.to;
    }
}
