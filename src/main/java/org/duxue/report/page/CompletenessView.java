package org.duxue.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.report.words.Words;
import org.duxue.shared.Kind;
import org.duxue.summary.Received;

/**
 * Who sent what.
 *
 * @param reminders whom to remind of what, by sender, at most {@value HeatMap#MOST_ROWS}
 * @param more how many senders to remind are not listed
 * @param carried what stands in from an earlier month
 */
public record CompletenessView(
        List<String> statuses, List<KindCount> kinds, List<Reminder> reminders, int more, List<Reminder> carried) {

    private static final List<Received.Status> STATUSES = List.of(
            Received.Status.RECEIVED,
            Received.Status.PARTIAL,
            Received.Status.CARRIED,
            Received.Status.REJECTED,
            Received.Status.MISSING);

    /** A kind with the number of senders in each status. */
    public record KindCount(String label, List<Long> counts, long due) {}

    /** A sender and what is to be said to it. */
    public record Reminder(String code, String name, List<String> what) {}

    static CompletenessView of(List<Received> all, Words words) {
        List<KindCount> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Received> due = all.stream()
                    .filter(received -> received.kind() == kind && received.due())
                    .toList();
            if (!due.isEmpty()) {
                kinds.add(new KindCount(words.kind(kind), counts(due), due.size()));
            }
        }
        List<Reminder> reminders = reminders(all.stream().filter(CompletenessView::isToRemind), words);
        List<Reminder> carried =
                reminders(all.stream().filter(received -> received.status() == Received.Status.CARRIED), words);
        return new CompletenessView(
                STATUSES.stream().map(words::status).toList(),
                kinds,
                first(reminders),
                reminders.size() - first(reminders).size(),
                first(carried));
    }

    public long due() {
        return this.kinds.stream().mapToLong(KindCount::due).sum();
    }

    /** Submissions that count. */
    public long counted() {
        return this.kinds.stream()
                .mapToLong(kind -> kind.counts().subList(0, 3).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(HeatMap.MOST_ROWS, all.size())));
    }

    private static List<Long> counts(List<Received> due) {
        return STATUSES.stream()
                .map(status -> due.stream()
                        .filter(received -> received.status() == status)
                        .count())
                .toList();
    }

    private static boolean isToRemind(Received received) {
        return received.due()
                && (received.refused() != null
                        || switch (received.status()) {
                            case MISSING, REJECTED, PARTIAL -> true;
                            case RECEIVED, CARRIED, NOT_EXPECTED -> false;
                        });
    }

    private static List<Reminder> reminders(Stream<Received> received, Words words) {
        Map<String, Reminder> reminders = new TreeMap<>();
        received.forEach(one -> reminders
                .computeIfAbsent(
                        one.sender(), code -> new Reminder(code, Shown.text(one.senderName()), new ArrayList<>()))
                .what()
                .add(words.kind(one.kind()) + words.of("：", ": ") + state(one, words)));
        return List.copyOf(reminders.values());
    }

    private static String state(Received received, Words words) {
        if (received.refused() != null && received.effective() != null) {
            return words.of("新报文件被退回，请更正后重报", "the newest file was rejected; correct it and send it again");
        }
        return switch (received.status()) {
            case MISSING -> words.of("缺报，请报送", "missing; send it");
            case REJECTED -> words.of("被退回，请更正后重报", "rejected; correct it and send it again");
            case PARTIAL -> words.of("部分行有误，请更正后重报", "rows are in error; correct them and send it again");
            case CARRIED -> words.of("沿用 ", "carried from ") + periodOfData(received);
            case RECEIVED, NOT_EXPECTED -> words.status(received.status());
        };
    }

    private static String periodOfData(Received received) {
        return received.effective() == null
                ? ""
                : received.effective().key().period().toString();
    }
}
