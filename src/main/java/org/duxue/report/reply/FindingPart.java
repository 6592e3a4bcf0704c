package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.ledger.ClearedBy;
import org.duxue.ledger.InspectionFinding;
import org.duxue.ledger.Line;
import org.duxue.ledger.Remediation;
import org.duxue.ledger.State;
import org.duxue.shared.Area;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one finding of a letter: the finding, what was done, the present state, what is open, and at most one
 * gap.
 */
final class FindingPart {

    private final ReplyDraft draft;
    private final InspectionFinding finding;
    private final Line line;
    private final Place place;
    private final ReplyText speech;

    /**
     * Prepares the answer.
     *
     * @param line the ledger line in which the finding is followed now
     * @param place position and context of the answer
     */
    FindingPart(ReplyDraft draft, InspectionFinding finding, Line line, Place place) {
        this.draft = draft;
        this.finding = finding;
        this.line = line;
        this.place = place;
        this.speech = draft.speech();
    }

    /**
     * The position of an answer.
     *
     * @param first whether it is the first about its area
     * @param headed whether a heading states the finding
     * @param severalLetters whether the text has to name its letter
     */
    record Place(boolean first, boolean headed, boolean severalLetters) {}

    /** The finding of the letter in one line. */
    static String heading(InspectionFinding finding) {
        String problem = finding.problem().strip();
        return problem.endsWith("。") ? problem.substring(0, problem.length() - 1) : problem;
    }

    List<String> paragraphs() {
        List<String> measures = measures();
        @Nullable Area area = area();
        Answer answer = area == null ? NOTHING : Answers.to(scope(area, measures));
        List<String> all = new ArrayList<>();
        all.addAll(found());
        all.addAll(numbered(measures));
        all.addAll(answer.done());
        all.addAll(answer.now());
        all.add(state());
        gap(measures.isEmpty() && answer.done().isEmpty()).ifPresent(all::add);
        return List.of(String.join(this.speech.of("", " "), all));
    }

    private static final Answer NOTHING = new Answer() {
        @Override
        public List<String> done() {
            return List.of();
        }

        @Override
        public List<String> now() {
            return List.of();
        }
    };

    private @Nullable Area area() {
        return Stream.of(Area.values())
                .filter(area -> area.key().equals(this.finding.area()))
                .findFirst()
                .orElse(null);
    }

    private AnswerScope scope(Area area, List<String> measures) {
        return new AnswerScope(
                this.draft,
                area,
                this.finding.schools(),
                this.finding.rule(),
                this.finding.problem(),
                measures,
                this.place.first());
    }

    private List<String> found() {
        String letter = this.place.severalLetters() ? this.speech.inBrackets(this.finding.source()) : "";
        if (!this.place.headed()) {
            return List.of(this.speech.of("反馈问题：", "Raised: ") + heading(this.finding) + letter + this.speech.end());
        }
        return letter.isEmpty()
                ? List.of()
                : List.of(this.speech.of(
                        "反馈问题见" + this.finding.source() + "。", "Raised in " + this.finding.source() + "."));
    }

    /** The operators' entries for the finding and for the lines of its rule, without repetitions. */
    private List<String> measures() {
        Set<String> measures = new LinkedHashSet<>();
        Stream.concat(Stream.of(this.line), behind().stream())
                .map(Line::handling)
                .flatMap(handling -> Stream.of(handling.measure(), handling.progress()))
                .map(FindingPart::withoutEnd)
                .filter(text -> !text.isEmpty())
                .forEach(measures::add);
        return List.copyOf(measures);
    }

    private static String withoutEnd(String text) {
        String plain = text.strip();
        return plain.endsWith("。") || plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private List<Line> behind() {
        return this.finding.rule() == null
                ? List.of()
                : this.draft.ledger().stream().filter(this.finding::isAbout).toList();
    }

    private List<String> numbered(List<String> measures) {
        if (measures.size() < 2 || !this.speech.words().chinese()) {
            return measures.stream().map(text -> text + this.speech.end()).toList();
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            numbered.add(ReplyText.ordinal(i + 1) + "是" + measures.get(i) + this.speech.end());
        }
        return numbered;
    }

    /** The state of the line in the terms of the ledger: a line that waits to be closed is not closed. */
    private String state() {
        return switch (this.line.state()) {
            case CLOSED -> {
                String day = this.speech.day(Objects.requireNonNull(this.line.closedOn()));
                yield why() + this.speech.of("，已于" + day + "销号。", "; it was closed on " + day + ".");
            }
            case CLEARED -> why() + this.speech.of("，待销号。", " and waits to be closed.");
            default -> open();
        };
    }

    /** Why it is no longer open: the ledger records for each line of its rule what cleared it. */
    private String why() {
        List<Line> behind = behind();
        if (this.finding.rule() == null) {
            return this.speech.of("该问题已整改到位", "This is put right");
        }
        if (behind.isEmpty()) {
            return this.speech.of("该问题在台账中没有对应条目", "The ledger has no lines on this; it");
        }
        long byAction = behind.stream()
                .filter(line -> line.clearedBy() == ClearedBy.ACTION)
                .count();
        long byBase = behind.stream()
                .filter(line -> line.clearedBy() == ClearedBy.BASE)
                .count();
        long moved = behind.stream().filter(line -> line.state() == State.MOVED).count();
        if (byAction == behind.size()) {
            return this.speech.of("该问题已整改到位", "This is put right");
        }
        if (byBase == behind.size()) {
            return this.speech.of(
                    "该问题系基数变化而不再存在，不是采取措施的结果", "This went away because a base changed, not by a measure,");
        }
        return mixed(behind.size(), byAction, byBase, moved);
    }

    private String mixed(int all, long byAction, long byBase, long moved) {
        List<String> parts = Stream.of(
                        part(byAction, "条已整改到位", "put right"),
                        part(byBase, "条系基数变化而不再存在，不是采取措施的结果", "gone because a base changed"),
                        part(moved, "条已随学校移交", "moved with their school"))
                .filter(text -> !text.isEmpty())
                .toList();
        return this.speech.of(
                "台账中的" + all + "条已无未整改的，其中" + String.join("、", parts),
                "Of " + all + " lines of the ledger none is open (" + String.join(", ", parts) + "); this");
    }

    private String part(long lines, String zh, String en) {
        return lines == 0 ? "" : this.speech.of(lines + zh, lines + " " + en);
    }

    private String open() {
        Remediation handling = this.line.handling();
        List<Line> items = behind().stream().filter(Line::isUnsettled).toList();
        long unverified = items.stream().filter(Line::unverified).count();
        StringBuilder open = new StringBuilder(this.speech.of("该问题尚未整改到位", "This is not put right yet"));
        if (!items.isEmpty()) {
            open.append(this.speech.inBrackets(
                    this.speech.of("台账中" + items.size() + "条", "lines of the ledger: " + items.size())
                            + (unverified == 0 || unverified == items.size() ? "" : ofThese(unverified))));
        }
        if (this.line.unverified() || (unverified > 0 && unverified == items.size())) {
            open.append(this.speech.of("，本期数据不足以核实", ", the data of this period do not settle it"));
        }
        if (!handling.responsibleUnit().isEmpty()) {
            open.append(this.speech.of("，责任单位为", ", responsible: ")).append(handling.responsibleUnit());
        }
        String day = this.speech.day(handling.dueOn());
        boolean late = handling.dueOn().isBefore(this.draft.period().asOf());
        return open.append(this.speech.of("，整改时限为" + day, ", time limit: " + day))
                .append(late ? this.speech.of("（已逾期）", " (overdue)") : "")
                .append(this.speech.end())
                .toString();
    }

    private String ofThese(long unverified) {
        return this.speech.of(
                "，其中" + unverified + "条本期数据不足以核实", ", of these not settled by the data of this period: " + unverified);
    }

    /** What the office has to add itself, in one gap. */
    private java.util.Optional<String> gap(boolean nothingDone) {
        List<String> missing = new ArrayList<>();
        boolean byBase = this.line.clearedBy() == ClearedBy.BASE;
        if (nothingDone && !byBase) {
            missing.add(this.speech.of("整改措施", "measures"));
        }
        if (this.line.isUnsettled() && this.line.handling().responsibleUnit().isEmpty()) {
            missing.add(this.speech.of("责任单位", "responsible unit"));
        }
        return missing.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(this.speech.gap(String.join("、", missing), String.join(", ", missing)));
    }
}
