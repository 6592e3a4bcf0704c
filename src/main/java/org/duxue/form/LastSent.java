package org.duxue.form;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.FormRow;
import org.duxue.area.Room;
import org.duxue.intake.KeptRows;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a sender sent last of a kind, as far as it is kept.
 *
 * @param period of which month it was; absent when nothing was ever accepted
 */
public record LastSent(@Nullable Period period, List<FormRow> rows) {

    private static final LastSent NOTHING = new LastSent(null, List.of());
    private static final Period FIRST = Period.of(1, 1);

    public LastSent {
        rows = List.copyOf(rows);
    }

    /** The newest accepted version of that month or, without one, of the latest month before it. */
    public static LastSent find(Versions versions, KeptRows keptRows, Room<?> room, String sender, Period until) {
        Kind kind = room.area().kind();
        return versions.of(kind, FIRST, until).stream()
                .filter(Version::isEffective)
                .filter(version -> version.key().sender().equals(sender))
                .reduce((earlier, later) -> later)
                .map(version -> new LastSent(version.key().period(), rows(keptRows, room, version)))
                .orElse(NOTHING);
    }

    private static <R> List<FormRow> rows(KeptRows keptRows, Room<R> room, Version version) {
        List<FormRow> rows = new ArrayList<>();
        keptRows.read(
                version.keptAs(),
                (number, kept) -> room.writeAgain(room.recall(kept)).ifPresent(rows::add));
        return rows;
    }
}
