package org.duxue.report.reply;

import com.deepoove.poi.XWPFTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duxue.report.office.Properties;
import org.duxue.report.office.SafeText;
import org.duxue.report.words.Words;
import org.duxue.shared.English;

/** Fills the template, which the office may replace by its own, and audits what came out. */
public final class ReplyDocument {

    private final ReplyDraft draft;
    private final ReplyTemplate template;
    private final List<ReplyAudit.Finding> findings = new ArrayList<>();

    public ReplyDocument(ReplyDraft draft) {
        this.draft = draft;
        this.template = new ReplyTemplate(draft.words(), harmless(draft.model()));
    }

    /**
     * Writes the filled template.
     *
     * @param input the drop folder, which may hold a template of the office's own
     */
    public void write(Path input, OutputStream out) throws IOException {
        try (XWPFTemplate filled = this.template.filled(input)) {
            XWPFDocument document = filled.getXWPFDocument();
            Properties.set(
                    document.getProperties(),
                    this.draft.title(),
                    this.draft.period().asOf());
            this.findings.addAll(ReplyAudit.of(
                    passages(document), words(), this.draft.period().asOf()));
            filled.write(out);
        }
    }

    /** What is wrong with the office's own template, once the draft is written. */
    public Optional<TemplateFault> templateFault() {
        return this.template.fault();
    }

    /** What the audit of the written draft found, as a text. */
    public String audit() {
        Words words = words();
        String colon = words.of("：", ": ");
        StringBuilder text = new StringBuilder(this.draft.title())
                .append(words.of("（草稿）自查，截至 ", " (draft), self-audit as of "))
                .append(this.draft.period().asOf())
                .append("\r\n\r\n");
        templateFault()
                .ifPresent(fault -> text.append(
                                words.of(fault.line().zh(), fault.line().en()))
                        .append("\r\n\r\n"));
        for (ReplyAudit.Check check : ReplyAudit.Check.values()) {
            List<ReplyAudit.Finding> found = this.findings.stream()
                    .filter(finding -> finding.check() == check)
                    .toList();
            text.append(check.label(words))
                    .append(colon)
                    .append(found.isEmpty() ? words.of("未发现问题", "nothing found") : found(found.size()))
                    .append("\r\n");
            found.forEach(
                    finding -> text.append("  ").append(finding.line(words)).append("\r\n"));
        }
        return text.toString();
    }

    private String found(int places) {
        return words().of(places + " 处", English.counted(places, "place"));
    }

    private Words words() {
        return this.draft.words();
    }

    private List<Passage> passages(XWPFDocument document) {
        Grammar grammar = Grammar.of(words());
        List<Passage> passages = new ArrayList<>();
        String section = "";
        int number = 0;
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            String text = paragraph.getText().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (grammar.patterns().section().matcher(text).matches()) {
                section = text;
                number = 0;
            }
            number++;
            passages.add(new Passage(section, number, text));
        }
        return passages;
    }

    /** Texts from outside could hold characters that no document may have. */
    private static Map<String, Object> harmless(Map<?, ?> model) {
        Map<String, Object> harmless = new HashMap<>();
        model.forEach((name, value) -> harmless.put(name.toString(), harmless(value)));
        return harmless;
    }

    private static Object harmless(Object value) {
        if (value instanceof Map<?, ?> map) {
            return harmless(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ReplyDocument::harmless).toList();
        }
        return SafeText.of(value.toString());
    }
}
