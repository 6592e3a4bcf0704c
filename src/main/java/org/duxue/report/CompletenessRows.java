package org.duxue.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duxue.intake.Version;
import org.duxue.summary.Received;
import org.jspecify.annotations.Nullable;

/** The rows of {@code completeness.csv}: who owed what, and what there is of it. */
final class CompletenessRows {

    static final List<String> HEADER = List.of(
            "school_code",
            "school_name",
            "kind",
            "expected",
            "status",
            "version",
            "period_of_data",
            "received_at",
            "rows",
            "rows_rejected",
            "rejected_version");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CompletenessRows() {}

    static List<List<String>> of(List<Received> all) {
        return all.stream().map(CompletenessRows::row).toList();
    }

    /** Without the numbers of rows, which count people too. */
    static List<List<String>> ofPublic(List<Received> all) {
        return all.stream()
                .map(received -> {
                    List<String> cells = new ArrayList<>(row(received));
                    cells.set(HEADER.indexOf("rows"), "");
                    cells.set(HEADER.indexOf("rows_rejected"), "");
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<String> row(Received received) {
        Version shown = received.effective() == null ? received.refused() : received.effective();
        return List.of(
                received.sender(),
                received.senderName(),
                received.kind().key(),
                Cells.yesNo(received.due()),
                received.status().key(),
                shown == null ? "" : String.valueOf(shown.number()),
                received.effective() == null
                        ? ""
                        : received.effective().key().period().toString(),
                receivedAt(shown),
                shown == null ? "" : String.valueOf(shown.rows().data()),
                shown == null ? "" : String.valueOf(shown.rows().rejected()),
                received.refused() == null
                        ? ""
                        : String.valueOf(received.refused().number()));
    }

    private static String receivedAt(@Nullable Version version) {
        return version == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        version.receivedAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }
}
