package org.duxue.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Constraints on a file that counts in several months: people leave and no one joins, and time only moves forward. */
final class FilesOnOtherDays {

    private static final List<String> INSURANCE = List.of(
            "insured",
            "not_insured",
            "in_progress",
            "uninsured",
            "all_five",
            "lacking",
            "registration_overdue",
            "due_passed");
    private static final List<String> GUARDS =
            List.of("trained", "untrained", "guards_certified", "guards_uncertified");
    private static final List<String> RISING = List.of("registration_overdue", "due_passed", "over_age", "age");
    private static final long MUCH = 1_000_000_000L;

    private final Equations equations;
    private final Map<String, TreeMap<String, Long>> people = new HashMap<>();

    FilesOnOtherDays(Equations equations) {
        this.equations = equations;
    }

    void insurance(String submission, long staff) {
        each(submission, staff, (earlier, later, leavers) -> {
            for (String number : INSURANCE) {
                row(earlier, later, number, leavers);
            }
        });
    }

    /** Guards have no day of leaving; one who becomes too old has had a birthday. */
    void guards(String submission, long guards) {
        each(submission, guards, (earlier, later, leavers) -> {
            for (String number : GUARDS) {
                row(earlier, later, number, 0);
            }
            row(earlier, later, "over_age", 0);
            row(earlier, later, "age", 0);
            this.equations.row(
                    Map.of(
                            later + " over_age ",
                            1,
                            earlier + " over_age ",
                            -1,
                            later + " age ",
                            -1,
                            earlier + " age ",
                            1),
                    -MUCH,
                    0);
        });
    }

    private interface Pair {

        void take(String earlier, String later, long leavers);
    }

    private void each(String submission, long people, Pair pair) {
        String file = submission.substring(0, submission.indexOf('@'));
        TreeMap<String, Long> days = this.people.computeIfAbsent(file, first -> new TreeMap<>());
        if (days.containsKey(submission)) {
            return;
        }
        days.forEach((other, were) -> {
            if (other.compareTo(submission) < 0) {
                pair.take(other, submission, were - people);
            } else {
                pair.take(submission, other, people - were);
            }
        });
        days.put(submission, Objects.requireNonNull(people));
    }

    private void row(String earlier, String later, String number, long leavers) {
        long least = RISING.contains(number) ? -MUCH : 0;
        this.equations.row(Map.of(earlier + " " + number + " ", 1, later + " " + number + " ", -1), least, leavers);
    }
}
