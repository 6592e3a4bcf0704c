package org.duxue.job;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Describes a failure in one line. */
public final class FailureReason {

    private FailureReason() {}

    /** The root cause: its class name, followed by its message, if any. */
    public static String of(Throwable failure) {
        Throwable deepest = NestedExceptionUtils.getMostSpecificCause(failure);
        @Nullable String message = deepest.getMessage();
        String name = deepest.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }
}
