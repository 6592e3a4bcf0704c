package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Earlier versions of the program recorded only the file of a submission that counted. An older file next to it was
 * replaced at that time, and is not treated as new by the first run on such a store.
 */
final class OlderStore {

    private final DropFiles recorded;

    OlderStore(DropFiles recorded) {
        this.recorded = recorded;
    }

    List<DropFiles.Planned> withoutReplaced(List<DropFiles.Planned> planned) {
        if (this.recorded.lastRun() > 0 || !this.recorded.isFromEarlierVersion()) {
            return planned;
        }
        List<DropFiles.Planned> all = new ArrayList<>(planned.size());
        planned.forEach(
                one -> all.add(wasReplaced(one.file()) ? new DropFiles.Planned(replaced(one.file()), List.of()) : one));
        return all;
    }

    private boolean wasReplaced(DropFile file) {
        return file.type() == DropType.SUBMISSION
                && file.state() == DropFile.State.PLANNED
                && file.id() == DropFile.NEW
                && this.recorded.of(file.submission()).stream()
                        .anyMatch(other -> other.firstRun() == 0
                                && other.outcome() != DropOutcome.SUPERSEDED
                                && !other.stamp()
                                        .modified()
                                        .isBefore(file.stamp().modified()));
    }

    private static DropFile replaced(DropFile file) {
        return new DropFile(
                DropFile.NEW,
                file.stamp(),
                file.type(),
                file.about(),
                file.firstRun(),
                file.run(),
                file.seq(),
                DropFile.State.SETTLED,
                DropOutcome.SUPERSEDED,
                null,
                "",
                "");
    }
}
