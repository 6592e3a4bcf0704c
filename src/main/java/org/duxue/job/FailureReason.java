package org.duxue.job;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** What is said of a failure in a line. */
public final class FailureReason {

    private FailureReason() {}

    /** The deepest cause: its message, if any, behind its name. */
    public static String of(Throwable failure) {
        Throwable deepest = NestedExceptionUtils.getMostSpecificCause(failure);
        @Nullable String message = deepest.getMessage();
        String name = deepest.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }
}
