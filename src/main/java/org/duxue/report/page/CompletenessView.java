package org.duxue.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.report.words.Words;
import org.duxue.shared.Kind;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodQuestions;

/**
 * Which submissions each sender has made.
 *
 * @param reminders overdue submissions to remind senders of, by sender, at most {@value HeatMap#MOST_ROWS}
 * @param more number of senders to remind that are not listed
 * @param asked open questions by sender, limited in the same way
 * @param questions total number of open questions
 * @param carried submissions carried from an earlier month
 */
public record CompletenessView(
        List<String> statuses,
        List<KindCount> kinds,
        List<Reminder> reminders,
        int more,
        List<Reminder> asked,
        int questions,
        List<Reminder> carried) {

    /** The most questions to one sender that are shown; the table of questions has all. */
    private static final int MOST_QUESTIONS = 5;

    private static final List<Obligation.Status> STATUSES = List.of(
            Obligation.Status.RECEIVED,
            Obligation.Status.PARTIAL,
            Obligation.Status.CARRIED,
            Obligation.Status.REJECTED,
            Obligation.Status.MISSING);

    /**
     * A kind with the number of senders in each status.
     *
     * @param refused number of senders whose submission for this month was refused
     */
    public record KindCount(String label, List<Long> counts, long due, long refused) {

        /** Whether no submission for this month is in effect. */
        private boolean isWithoutFresh() {
            return this.counts.get(0) + this.counts.get(1) == 0;
        }
    }

    /** A sender and the message for it. */
    public record Reminder(String code, String name, List<String> what) {}

    static CompletenessView of(List<Obligation> all, List<PeriodQuestions.Asked> asked, Words words) {
        List<PeriodQuestions.Asked> open =
                asked.stream().filter(PeriodQuestions.Asked::isOpen).toList();
        List<KindCount> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Obligation> due = all.stream()
                    .filter(obligation -> obligation.kind() == kind && obligation.due())
                    .toList();
            if (!due.isEmpty()) {
                kinds.add(new KindCount(words.kind(kind), counts(due), due.size(), refused(due)));
            }
        }
        List<Reminder> reminders = reminders(all.stream().filter(CompletenessView::isToRemind), words);
        List<Reminder> carried =
                reminders(all.stream().filter(obligation -> obligation.status() == Obligation.Status.CARRIED), words);
        return new CompletenessView(
                STATUSES.stream().map(words::status).toList(),
                kinds,
                first(reminders),
                reminders.size() - first(reminders).size(),
                first(questions(open, words)),
                open.size(),
                first(carried));
    }

    public long due() {
        return this.kinds.stream().mapToLong(KindCount::due).sum();
    }

    /** Submissions in effect. */
    public long counted() {
        return this.kinds.stream()
                .mapToLong(kind -> kind.counts().subList(0, 3).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
    }

    /** Submissions of earlier months that are in effect. */
    public long carriedOver() {
        return this.kinds.stream().mapToLong(kind -> kind.counts().get(2)).sum();
    }

    /** Kinds that are due but were not sent by anyone for this month, so that their data are carried or missing. */
    public List<String> notSent() {
        return this.kinds.stream()
                .filter(kind -> kind.isWithoutFresh() && kind.refused() == 0)
                .map(KindCount::label)
                .toList();
    }

    /** Kinds for which all submissions of this month were refused. */
    public List<String> refusedFromAll() {
        return this.kinds.stream()
                .filter(kind -> kind.isWithoutFresh() && kind.refused() > 0)
                .map(KindCount::label)
                .toList();
    }

    private static long refused(List<Obligation> due) {
        return due.stream().filter(obligation -> obligation.refused() != null).count();
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(HeatMap.MOST_ROWS, all.size())));
    }

    private static List<Long> counts(List<Obligation> due) {
        return STATUSES.stream()
                .map(status -> due.stream()
                        .filter(obligation -> obligation.status() == status)
                        .count())
                .toList();
    }

    private static boolean isToRemind(Obligation obligation) {
        return obligation.due()
                && (obligation.refused() != null
                        || switch (obligation.status()) {
                            case MISSING, REJECTED, PARTIAL -> true;
                            case RECEIVED, CARRIED, NOT_EXPECTED -> false;
                        });
    }

    private static List<Reminder> questions(List<PeriodQuestions.Asked> open, Words words) {
        Map<String, Reminder> reminders = new TreeMap<>();
        for (PeriodQuestions.Asked asked : open) {
            Obligation one = asked.obligation();
            List<String> what = reminders
                    .computeIfAbsent(one.sender(), code -> reminder(one))
                    .what();
            if (what.size() < MOST_QUESTIONS) {
                what.add(PageFormat.text(words.kind(one.kind())
                        + words.of("：", ": ")
                        + words.of(
                                asked.question().sentence().zh(),
                                asked.question().sentence().en())));
            } else if (what.size() == MOST_QUESTIONS) {
                what.add("…");
            }
        }
        return List.copyOf(reminders.values());
    }

    private static Reminder reminder(Obligation one) {
        return new Reminder(one.sender(), PageFormat.text(one.senderName()), new ArrayList<>());
    }

    private static List<Reminder> reminders(Stream<Obligation> obligation, Words words) {
        Map<String, Reminder> reminders = new TreeMap<>();
        obligation.forEach(one -> reminders
                .computeIfAbsent(one.sender(), code -> reminder(one))
                .what()
                .add(words.kind(one.kind()) + words.of("：", ": ") + state(one, words)));
        return List.copyOf(reminders.values());
    }

    private static String state(Obligation obligation, Words words) {
        if (obligation.isProgramFault()) {
            return words.of("程序出错，新报文件没有读成，不用重报", "the program failed over the newest file; it need not be sent again");
        }
        if (obligation.refused() != null && obligation.effective() != null) {
            return words.of("新报文件被退回，请更正后重报", "the newest file was rejected; correct it and send it again");
        }
        return switch (obligation.status()) {
            case MISSING -> words.of("缺报，请报送", "missing; send it");
            case REJECTED -> words.of("被退回，请更正后重报", "rejected; correct it and send it again");
            case PARTIAL -> words.of("部分行有误，请更正后重报", "rows are in error; correct them and send it again");
            case CARRIED -> words.of("沿用 ", "carried from ") + periodOfData(obligation);
            case RECEIVED, NOT_EXPECTED -> words.status(obligation.status());
        };
    }

    private static String periodOfData(Obligation obligation) {
        return obligation.effective() == null
                ? ""
                : obligation.effective().key().period().toString();
    }
}
