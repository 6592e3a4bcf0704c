package org.duxue.run.worker;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the parts of a job have come, as the job tables have it: one query, however many parts there are. */
final class PartsAtWork {

    private static final Set<BatchStatus> ENDED =
            Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final JdbcTemplate jdbc;

    PartsAtWork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part as it stands.
     *
     * @param commits how often something of it was saved
     * @param files that were recorded
     */
    record Standing(BatchStatus status, long commits, long files) {

        boolean isEnded() {
            return ENDED.contains(this.status);
        }
    }

    /** Of every part with its number. */
    Map<Long, Standing> of(long job, Set<Long> parts) {
        Map<Long, Standing> standing = new HashMap<>();
        this.jdbc.query(
                "SELECT STEP_EXECUTION_ID, STATUS, VERSION, WRITE_COUNT FROM BATCH_STEP_EXECUTION"
                        + " WHERE JOB_EXECUTION_ID = ?",
                row -> {
                    if (parts.contains(row.getLong(1))) {
                        standing.put(
                                row.getLong(1),
                                new Standing(BatchStatus.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
                    }
                },
                job);
        return standing;
    }

    /** Whether the run of a job is on: neither stopped, nor begun anew by another process. */
    boolean isRunning(long job) {
        return this.jdbc
                .query(
                        "SELECT STATUS, END_TIME FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                        (row, n) -> isOn(row.getString(1), row.getTimestamp(2)),
                        job)
                .stream()
                .anyMatch(Boolean::booleanValue);
    }

    private static boolean isOn(String status, @org.jspecify.annotations.Nullable Timestamp end) {
        return end == null && (status.equals("STARTED") || status.equals("STARTING"));
    }

    /** A part that is begun again starts with nothing against it. */
    void reopen(long part) {
        this.jdbc.update(
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTING', EXIT_CODE = 'EXECUTING', EXIT_MESSAGE = '',"
                        + " END_TIME = NULL, LAST_UPDATED = ?, VERSION = VERSION + 1 WHERE STEP_EXECUTION_ID = ?",
                LocalDateTime.now(java.time.ZoneId.systemDefault()),
                part);
    }
}
