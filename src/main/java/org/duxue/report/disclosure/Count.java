package org.duxue.report.disclosure;

/**
 * One number that a submission comes to and a reader may try to compute.
 *
 * @param submission which file it is of, so that figures carried to later months are the same number
 * @param part empty for the whole, else {@code grade=11} and the like
 */
record Count(String submission, Measure measure, String part) implements Comparable<Count> {

    @Override
    public int compareTo(Count other) {
        int order = this.submission.compareTo(other.submission);
        order = order != 0 ? order : this.measure.compareTo(other.measure);
        return order != 0 ? order : this.part.compareTo(other.part);
    }
}
