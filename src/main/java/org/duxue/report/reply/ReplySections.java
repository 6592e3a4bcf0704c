package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.ledger.InspectionFinding;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a reply: the findings in the order of the letters, grouped by area; without a letter, the six areas.
 */
final class ReplySections {

    private final ReplyDraft draft;
    private final ReplyText speech;
    private final Map<String, Line> lines;
    private final List<InspectionFinding> findings;

    ReplySections(ReplyDraft draft) {
        this.draft = draft;
        this.speech = draft.speech();
        this.lines = draft.ledger().stream()
                .filter(line -> line.subject().rule() == Rule.INSPECTION)
                .collect(Collectors.toMap(line -> line.id().text(), Function.identity()));
        this.findings = draft.findings().stream()
                .filter(finding -> line(finding) != null)
                .toList();
    }

    /** The line in which a finding is followed now: the last of its successors. */
    private @Nullable Line line(InspectionFinding finding) {
        String id = finding.itemId().text();
        Line latest = this.lines.get(id);
        for (int next = 2; this.lines.containsKey(id + "#" + next); next++) {
            latest = this.lines.get(id + "#" + next);
        }
        return latest;
    }

    /** The text of the opening about the letters; empty if no letter is entered. */
    List<Map<String, Object>> inspection() {
        if (this.findings.isEmpty()) {
            return List.of();
        }
        Map<String, Object> model = common();
        model.put("letters", this.speech.list(List.copyOf(letters())));
        model.put("count", String.valueOf(this.findings.size()));
        model.put("states", states());
        return List.of(model);
    }

    private Set<String> letters() {
        return this.findings.stream()
                .map(InspectionFinding::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String states() {
        List<Line> now = this.findings.stream()
                .map(this::line)
                .map(Objects::requireNonNull)
                .toList();
        long closed = now.stream().filter(line -> line.state() == State.CLOSED).count();
        long cleared =
                now.stream().filter(line -> line.state() == State.CLEARED).count();
        long open = now.size() - closed - cleared;
        return this.speech.list(Stream.of(
                        count(closed, "已销号", "closed"),
                        count(cleared, "待销号", "waiting to be closed"),
                        count(open, "未整改到位", "not put right yet"))
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private String count(long lines, String zh, String en) {
        return lines == 0 ? "" : this.speech.of(zh + lines + "项", en + ": " + lines);
    }

    /** One item if no letter is entered. */
    List<Map<String, Object>> noInspection() {
        return this.findings.isEmpty() ? List.of(common()) : List.of();
    }

    /** The values that every loop of the template may use. */
    private Map<String, Object> common() {
        Map<String, Object> model = new HashMap<>();
        model.put("district", this.draft.district().name());
        model.put("as_of", this.speech.day(this.draft.period().asOf()));
        model.put("lines", String.valueOf(this.draft.ledger().size()));
        return model;
    }

    List<Map<String, Object>> sections() {
        List<Map<String, Object>> sections = new ArrayList<>();
        if (this.findings.isEmpty()) {
            for (AreaLines lines : this.draft.totals()) {
                AreaPart part = new AreaPart(this.draft, lines.area());
                sections.add(section(sections.size(), part.heading(), List.of(part(List.of(), part.paragraphs()))));
            }
            return sections;
        }
        Set<String> answered = new HashSet<>();
        for (List<InspectionFinding> group : groups()) {
            List<Map<String, Object>> parts = new ArrayList<>();
            for (InspectionFinding finding : group) {
                boolean headed = group.size() > 1;
                boolean isHeading = heading(finding.area()).contains(FindingPart.heading(finding));
                FindingPart.Place place = new FindingPart.Place(
                        answered.add(finding.area()),
                        headed || isHeading,
                        letters().size() > 1);
                FindingPart part = new FindingPart(this.draft, finding, Objects.requireNonNull(line(finding)), place);
                parts.add(part(
                        headed ? List.of(text(subheading(parts.size(), FindingPart.heading(finding)))) : List.of(),
                        part.paragraphs()));
            }
            sections.add(section(sections.size(), heading(group.get(0).area()), parts));
        }
        return sections;
    }

    /** Consecutive findings of the same area. */
    private List<List<InspectionFinding>> groups() {
        List<List<InspectionFinding>> groups = new ArrayList<>();
        for (InspectionFinding finding : this.findings) {
            boolean goesOn = !groups.isEmpty()
                    && groups.get(groups.size() - 1).get(0).area().equals(finding.area());
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(finding);
        }
        return groups;
    }

    private String heading(String area) {
        return Stream.of(Area.values())
                .filter(one -> one.key().equals(area))
                .findFirst()
                .map(one -> this.speech.words().problem(one) + this.speech.of("问题", ""))
                .orElse(this.speech.of("其他问题", "Other problems"));
    }

    private String subheading(int place, String text) {
        return this.speech.of("（" + ReplyText.ordinal(place + 1) + "）" + text, "(" + (place + 1) + ") " + text);
    }

    private Map<String, Object> section(int place, String heading, List<Map<String, Object>> parts) {
        Map<String, Object> model = common();
        model.put("numeral", this.speech.numeral(place + 1));
        model.put("heading", heading);
        model.put("findings", parts);
        return model;
    }

    private static Map<String, Object> part(List<Map<String, Object>> subheading, List<String> paragraphs) {
        return Map.of(
                "subheading",
                subheading,
                "paragraphs",
                paragraphs.stream().map(ReplySections::text).toList());
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
