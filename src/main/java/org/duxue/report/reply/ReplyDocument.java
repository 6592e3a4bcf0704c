package org.duxue.report.reply;

import com.deepoove.poi.XWPFTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duxue.report.office.Properties;
import org.duxue.report.office.SafeText;

/** Fills the template, which the office may replace with its own. */
public final class ReplyDocument {

    private final ReplyDraft draft;
    private final ReplyTemplate template;

    public ReplyDocument(ReplyDraft draft) {
        this.draft = draft;
        this.template = new ReplyTemplate(draft.words(), sanitized(new TemplateModel(draft).values()));
    }

    /**
     * Writes the filled template.
     *
     * @param input the drop folder, which may contain the office's own template
     */
    public void write(Path input, OutputStream out) throws IOException {
        try (XWPFTemplate filled = this.template.filled(input)) {
            XWPFDocument document = filled.getXWPFDocument();
            Properties.set(
                    document.getProperties(),
                    this.draft.title(),
                    this.draft.period().asOf());
            filled.write(out);
        }
    }

    /** The problem of the office's own template, available after the draft is written. */
    public Optional<TemplateFault> templateFault() {
        return this.template.fault();
    }

    /** Texts from outside may contain characters that are invalid in a document. */
    private static Map<String, Object> sanitized(Map<?, ?> model) {
        Map<String, Object> sanitized = new HashMap<>();
        model.forEach((name, value) -> sanitized.put(name.toString(), sanitized(value)));
        return sanitized;
    }

    private static Object sanitized(Object value) {
        if (value instanceof Map<?, ?> map) {
            return sanitized(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ReplyDocument::sanitized).toList();
        }
        return SafeText.of(value.toString());
    }
}
