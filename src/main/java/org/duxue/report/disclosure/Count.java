package org.duxue.report.disclosure;

/**
 * One number of a submission that a reader may try to compute.
 *
 * @param submission the submission of the count, so that figures carried to later months are the same number
 * @param part empty for the whole, otherwise {@code grade=11} and the like
 */
record Count(String submission, Measure measure, String part) implements Comparable<Count> {

    /** The file of the submission; the same file gives different figures on another day. */
    String file() {
        return file(this.submission);
    }

    static String file(String submission) {
        return submission.substring(0, Math.max(0, submission.lastIndexOf(' ')));
    }

    @Override
    public int compareTo(Count other) {
        int order = this.submission.compareTo(other.submission);
        order = order != 0 ? order : this.measure.compareTo(other.measure);
        return order != 0 ? order : this.part.compareTo(other.part);
    }
}
