package org.duxue.form;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModule;
import org.duxue.area.FormRow;
import org.duxue.intake.EffectiveVersion;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a kind that a sender sent last, as far as they are stored.
 *
 * @param period the month of the rows; absent when nothing was ever accepted
 */
public record LastSent(@Nullable Period period, List<FormRow> rows) {

    private static final LastSent NOTHING = new LastSent(null, List.of());
    private static final Period FIRST = Period.of(1, 1);

    public LastSent {
        rows = List.copyOf(rows);
    }

    /** The newest accepted version of that month or, without one, of the latest month before it. */
    public static LastSent find(
            Versions versions, FileRowArchive rowArchive, AreaModule<?> module, String sender, Period until) {
        Kind kind = module.area().kind();
        return EffectiveVersion.latest(versions.of(kind, FIRST, until).stream()
                        .filter(version -> version.key().sender().equals(sender))
                        .toList())
                .map(version -> new LastSent(version.key().period(), rows(rowArchive, module, version)))
                .orElse(NOTHING);
    }

    private static <R> List<FormRow> rows(FileRowArchive rowArchive, AreaModule<R> module, Version version) {
        List<FormRow> rows = new ArrayList<>();
        new PartRows<>(module, rowArchive)
                .forEach(version, (row, number) -> module.writeAgain(row).ifPresent(rows::add));
        return rows;
    }
}
