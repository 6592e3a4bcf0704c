package org.duxue.report.reply;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duxue.report.office.Properties;
import org.duxue.report.office.SafeText;
import org.duxue.shared.Presence;

/** Fills the template, which the office may replace by its own, and audits what came out. */
public final class ReplyDocument {

    /** The office's own template, in the drop folder. */
    public static final String TEMPLATE = "reply-template.docx";

    private static final String BROKEN = " 无法使用，本稿用的是程序自带的模板；请用 duxue templates 重新取得模板，修改后用 Word 保存为 .docx，再重新汇总";

    private static final Pattern SECTION = Pattern.compile("[一二三四五六]、.*");

    private final ReplyDraft draft;
    private final List<ReplyAudit.Finding> findings = new ArrayList<>();
    private boolean ownTemplateIsBroken;

    public ReplyDocument(ReplyDraft draft) {
        this.draft = draft;
    }

    /**
     * Writes the filled template.
     *
     * @param input the drop folder, which may hold a template of the office's own
     */
    public void write(Path input, OutputStream out) throws IOException {
        try (XWPFTemplate filled = filled(input)) {
            XWPFDocument document = filled.getXWPFDocument();
            Properties.set(
                    document.getProperties(),
                    this.draft.title(),
                    this.draft.period().asOf());
            this.findings.addAll(
                    ReplyAudit.of(passages(document), this.draft.period().asOf()));
            filled.write(out);
        }
    }

    /** What the audit of the written draft found, as a text. */
    public String audit() {
        StringBuilder text = new StringBuilder(this.draft.title())
                .append("（草稿）自查，截至 ")
                .append(this.draft.period().asOf())
                .append("\r\n\r\n");
        if (this.ownTemplateIsBroken) {
            text.append("模板：").append(TEMPLATE).append(BROKEN).append("\r\n\r\n");
        }
        for (ReplyAudit.Check check : ReplyAudit.Check.values()) {
            List<ReplyAudit.Finding> found = this.findings.stream()
                    .filter(finding -> finding.check() == check)
                    .toList();
            text.append(check.label())
                    .append("：")
                    .append(found.isEmpty() ? "未发现问题" : found.size() + " 处")
                    .append("\r\n");
            found.forEach(finding -> text.append("  ").append(finding.line()).append("\r\n"));
        }
        return text.toString();
    }

    /** Puts the template into a folder, for an office that wants other words. */
    public static Path writeTemplate(Path folder) throws IOException {
        Path copy = Files.createDirectories(folder).resolve(TEMPLATE);
        try (InputStream template = shipped()) {
            Files.copy(template, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static InputStream shipped() {
        return Objects.requireNonNull(
                ReplyDocument.class.getResourceAsStream("/org/duxue/report/" + TEMPLATE), TEMPLATE);
    }

    /** A template that somebody spoilt must not keep the figures of the month from anyone, so ours stands in for it. */
    private XWPFTemplate filled(Path input) throws IOException {
        Path own = input.resolve(TEMPLATE);
        if (Presence.isFile(own)) {
            try (InputStream template = Files.newInputStream(own)) {
                return filled(template);
            } catch (IOException | RuntimeException broken) {
                this.ownTemplateIsBroken = true;
            }
        }
        try (InputStream template = shipped()) {
            return filled(template);
        }
    }

    private XWPFTemplate filled(InputStream template) {
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        Configure loops = Configure.builder()
                .bind("figure_rows", rows)
                .bind("file_rows", rows)
                .build();
        return XWPFTemplate.compile(template, loops).render(harmless(this.draft.model()));
    }

    private static List<Passage> passages(XWPFDocument document) {
        List<Passage> passages = new ArrayList<>();
        String section = "";
        int number = 0;
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            String text = paragraph.getText().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (SECTION.matcher(text).matches()) {
                section = text;
                number = 0;
            }
            if (text.equals("附件")) {
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
