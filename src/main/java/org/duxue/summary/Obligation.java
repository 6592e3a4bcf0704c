package org.duxue.summary;

import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.registry.District;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A submission that a sender owes for a period, and what was received.
 *
 * @param due whether the sender has to send this kind at all
 * @param effective the submission that counts
 * @param refused a newer version of the period itself that was rejected
 */
public record Obligation(
        District district,
        String sender,
        String senderName,
        Kind kind,
        Period period,
        boolean due,
        @Nullable Version effective,
        @Nullable Version refused) {

    /** The status of a submission, in the words of {@code completeness.csv}. */
    public enum Status {
        RECEIVED("received", "已报送"),
        PARTIAL("partial", "部分采用"),
        REJECTED("rejected", "被退回"),
        CARRIED("carried", "沿用"),
        MISSING("missing", "缺报"),
        NOT_EXPECTED("not_expected", "无需报送");

        private final String key;
        private final String label;

        Status(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public String key() {
            return this.key;
        }

        public String label() {
            return this.label;
        }
    }

    /** An effective submission of the period itself, not carried. */
    public boolean isFresh() {
        return this.effective != null && this.effective.key().period().equals(this.period);
    }

    /** Whether rows of the submission that counts were rejected. */
    public boolean hasRejectedRows() {
        return this.effective != null && this.effective.status() == VersionStatus.PARTIAL;
    }

    /** Whether the program failed over the newest file, which its sender can do nothing about. */
    public boolean isProgramFault() {
        return this.refused != null && this.refused.isProgramFault();
    }

    public Status status() {
        if (!this.due) {
            return Status.NOT_EXPECTED;
        }
        if (this.effective == null) {
            return this.refused == null ? Status.MISSING : Status.REJECTED;
        }
        if (!isFresh()) {
            return Status.CARRIED;
        }
        return hasRejectedRows() ? Status.PARTIAL : Status.RECEIVED;
    }
}
