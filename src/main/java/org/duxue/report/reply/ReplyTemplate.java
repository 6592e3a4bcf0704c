package org.duxue.report.reply;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duxue.report.words.Words;
import org.duxue.shared.FileChecks;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** The template of one language: the office's own in the drop folder if it is valid, otherwise the shipped one. */
public final class ReplyTemplate {

    private static final Pattern MARK = Pattern.compile("mark \\[?(\\{\\{[^}]*\\}\\})");

    private final Words words;
    private final Map<String, Object> model;
    private @Nullable TemplateFault fault;

    ReplyTemplate(Words words, Map<String, Object> model) {
        this.words = words;
        this.model = model;
    }

    private static String name(Words words) {
        return words.of("reply-template.docx", "reply-template-en.docx");
    }

    /** Writes the shipped templates to a folder, for an office that wants to change the wording. */
    public static List<Path> write(Path folder) throws IOException {
        return List.of(write(Words.CHINESE, folder), write(Words.ENGLISH, folder));
    }

    private static Path write(Words words, Path folder) throws IOException {
        Path copy = Files.createDirectories(folder).resolve(name(words));
        try (InputStream template = shipped(words)) {
            Files.copy(template, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static InputStream shipped(Words words) {
        String name = name(words);
        return Objects.requireNonNull(ReplyTemplate.class.getResourceAsStream("/org/duxue/report/" + name), name);
    }

    /**
     * The filled template. An invalid template of the office must not hold up the figures of the month, so the shipped
     * one is used instead.
     *
     * @param input the drop folder
     */
    XWPFTemplate filled(Path input) throws IOException {
        Path own = input.resolve(name(this.words));
        if (FileChecks.isFile(own)) {
            XWPFTemplate filled = filledOwn(Files.readAllBytes(own));
            if (filled != null) {
                return filled;
            }
        }
        try (InputStream template = shipped(this.words)) {
            return compiled(template).render(this.model);
        }
    }

    /** The problem of the office's own template, if any. */
    Optional<TemplateFault> fault() {
        return Optional.ofNullable(this.fault);
    }

    private @Nullable XWPFTemplate filledOwn(byte[] bytes) throws IOException {
        try {
            XWPFTemplate own = compiled(new ByteArrayInputStream(bytes));
            List<Text> unknown = new TemplateNames(this.model).unknownIn(own);
            if (unknown.isEmpty()) {
                return own.render(this.model);
            }
            own.close();
            this.fault = new TemplateFault(name(this.words), together(unknown));
        } catch (RuntimeException broken) {
            this.fault = new TemplateFault(
                    name(this.words), isDocument(bytes) ? unreadableTemplate(broken) : notADocument());
        }
        return null;
    }

    private static XWPFTemplate compiled(InputStream template) {
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        Configure loops = Configure.builder()
                .bind(Annex.FIGURE_ROWS, rows)
                .bind(Annex.FILE_ROWS, rows)
                .build();
        return XWPFTemplate.compile(template, loops);
    }

    private static Text together(List<Text> faults) {
        return new Text(
                faults.stream().map(Text::zh).collect(Collectors.joining("；")),
                faults.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static boolean isDocument(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return document.getDocument() != null;
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private static Text notADocument() {
        return new Text(
                "它不是 Word 文档（.docx），或文件已损坏；可用 duxue templates 重新取得模板",
                "it is not a Word document (.docx), or is damaged; duxue templates writes the template again");
    }

    /** Unbalanced marks are named in the exception. */
    private static Text unreadableTemplate(RuntimeException broken) {
        @Nullable String said = broken.getMessage();
        String reason = said == null ? broken.getClass().getSimpleName() : said;
        List<String> marks = MARK.matcher(reason)
                .results()
                .map(mark -> mark.group(1))
                .distinct()
                .toList();
        if (marks.isEmpty()) {
            return new Text(
                    "无法填入数据（" + reason + "）；可用 duxue templates 重新取得模板",
                    "it cannot be filled (" + reason + "); duxue templates writes the template again");
        }
        return new Text(
                "标记 " + String.join("、", marks) + " 不成对；每个 {{?名称}} 之后都要有同名的 {{/名称}}",
                "the marks " + String.join(", ", marks)
                        + " have no match; every {{?name}} needs a {{/name}} of the same name behind it");
    }
}
