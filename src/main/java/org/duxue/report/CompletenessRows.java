package org.duxue.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.intake.Version;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;
import org.jspecify.annotations.Nullable;

/** The rows of {@code completeness.csv}: the submissions that were due from each sender, and their state. */
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
            "rejected_version",
            "parts",
            "open_questions");

    /** All other columns are left blank in the public edition. */
    private static final Set<String> PUBLIC = Set.of(
            "school_code",
            "school_name",
            "kind",
            "expected",
            "status",
            "version",
            "period_of_data",
            "received_at",
            "rejected_version",
            "parts");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CompletenessRows() {}

    /** @param asked the questions to the senders */
    static List<List<String>> of(List<Obligation> all, List<PeriodQuestions.Asked> asked) {
        Map<Obligation, Long> open = asked.stream()
                .filter(PeriodQuestions.Asked::isOpen)
                .collect(Collectors.groupingBy(PeriodQuestions.Asked::obligation, Collectors.counting()));
        return all.stream()
                .map(obligation -> row(obligation, openQuestions(obligation, open)))
                .toList();
    }

    private static String openQuestions(Obligation obligation, Map<Obligation, Long> open) {
        return obligation.isFresh() ? String.valueOf(open.getOrDefault(obligation, 0L)) : "";
    }

    /** Also without numbers that reveal counts of people, such as those of rows and questions. */
    static List<List<String>> ofPublic(List<Obligation> all) {
        return all.stream().map(obligation -> publicCells(row(obligation, ""))).toList();
    }

    private static List<String> publicCells(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        for (int i = 0; i < cells.size(); i++) {
            if (!PUBLIC.contains(HEADER.get(i))) {
                cells.set(i, "");
            }
        }
        return List.copyOf(cells);
    }

    private static List<String> row(Obligation obligation, String openQuestions) {
        Version shown = obligation.effective() == null ? obligation.refused() : obligation.effective();
        return List.of(
                obligation.sender(),
                obligation.senderName(),
                obligation.kind().key(),
                Cells.yesNo(obligation.due()),
                obligation.status().key(),
                shown == null ? "" : String.valueOf(shown.number()),
                obligation.effective() == null
                        ? ""
                        : obligation.effective().key().period().toString(),
                receivedAt(shown),
                shown == null ? "" : String.valueOf(shown.rows().data()),
                shown == null ? "" : String.valueOf(shown.rows().rejected()),
                obligation.refused() == null
                        ? ""
                        : String.valueOf(obligation.refused().number()),
                obligation.effective() == null
                        ? ""
                        : String.valueOf(obligation.effective().parts().size()),
                openQuestions);
    }

    static String receivedAt(@Nullable Version version) {
        return version == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        version.receivedAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }
}
