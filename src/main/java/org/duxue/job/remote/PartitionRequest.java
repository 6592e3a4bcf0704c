package org.duxue.job.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A partition of a run's files as a message to the broker: a few lines, whatever the size of the files.
 *
 * @param job number of the job execution
 * @param part number of the step execution
 */
record PartitionRequest(InstallationVersion terms, long job, long part) {

    private static final String JOB = "job";
    private static final String PART = "part";

    String text() {
        Map<String, String> lines = new TreeMap<>(this.terms.asMap());
        lines.put(JOB, String.valueOf(this.job));
        lines.put(PART, String.valueOf(this.part));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote; a message of another program gives the job -1. */
    static PartitionRequest parse(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                lines.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return new PartitionRequest(InstallationVersion.of(lines), number(lines, JOB), number(lines, PART));
    }

    private static long number(Map<String, String> lines, String name) {
        String value = lines.getOrDefault(name, "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }
}
