package org.duxue.report.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.ledger.Line;
import org.duxue.shared.Area;
import org.duxue.shared.Text;
import org.duxue.summary.Obligation;

/**
 * The text about one area if no letter of an inspection is entered: it describes no problem as raised by an inspection.
 */
record AreaPart(ReplyDraft draft, Area area) {

    String heading() {
        Text heading = switch (this.area) {
            case EQUIPMENT -> new Text("学校设施设备情况", "Equipment of schools");
            case STAFFING -> new Text("教师和卫生技术人员配备情况", "Teachers and health staff");
            case SAFETY -> new Text("校园安全情况", "Safety of schools");
            case FITNESS -> new Text("学生体质健康情况", "Fitness of students");
            case ENFORCEMENT -> new Text("校外培训监管行政执法队伍情况", "Officers who supervise training outside schools");
            case PAY -> new Text("外聘人员参保情况", "Insurance of external staff");
        };
        return this.draft.words().of(heading.zh(), heading.en());
    }

    List<String> paragraphs() {
        ReplyText speech = this.draft.speech();
        AnswerScope scope = new AnswerScope(this.draft, this.area, List.of(), null, "", List.of(), true);
        Answer answer = Answers.to(scope);
        List<String> now = new ArrayList<>(answer.now());
        List<Line> lines = this.draft.ledger().stream()
                .filter(line -> line.areaKey().equals(this.area.key()))
                .toList();
        boolean isSilent = answer.done().isEmpty() && now.isEmpty();
        long open = lines.stream().filter(Line::isUnsettled).count();
        if (isSilent && (open == 0 || !hasData())) {
            now.add(nothing(speech));
        }
        if (open > 0) {
            now.add(speech.of("整改台账中本方面未整改到位" + open + "条。", "Lines of the ledger not put right yet: " + open + "."));
        }
        return Stream.of(answer.done(), now)
                .filter(texts -> !texts.isEmpty())
                .map(texts -> String.join(speech.of("", " "), texts))
                .toList();
    }

    private boolean hasData() {
        return this.draft.obligation().stream()
                .anyMatch(one -> one.kind() == this.area.kind() && one.due() && one.effective() != null);
    }

    /** Why there is no text: nothing was sent, or what was sent was refused. */
    private String nothing(ReplyText speech) {
        List<Obligation> due = this.draft.obligation().stream()
                .filter(one -> one.kind() == this.area.kind() && one.due())
                .toList();
        long refused = due.stream().filter(one -> one.refused() != null).count();
        if (hasData()) {
            return speech.of("本期报送的数据中没有需要说明的情况。", "There is nothing to say of the data of this period.");
        }
        return refused == 0
                ? speech.of("本期未报送数据，无法核实。", "No data were submitted for this period; nothing can be checked.")
                : speech.of(
                        "本期没有可以采用的数据：报送的" + refused + "份被退回，须更正后重报。",
                        "No data count in this period: of what was submitted, " + refused
                                + " were rejected and are to be corrected.");
    }
}
