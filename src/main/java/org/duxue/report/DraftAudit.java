package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duxue.registry.District;
import org.duxue.report.audit.Audit;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.ClaimText;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.report.audit.Paragraph;
import org.duxue.report.audit.WordFile;
import org.duxue.report.reply.ReplyDraft;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;

/**
 * Audits the draft of a reply against the data, as {@code duxue audit} does with a finished reply, and lists the gaps
 * to fill in.
 */
final class DraftAudit {

    private static final String NAME = "report-audit.txt";
    private static final Pattern GAP = Pattern.compile("【(?:待补充|to be supplied)[：:]?\\s*([^】]*)】");

    private final AuditService service;

    DraftAudit(AuditService service) {
        this.service = service;
    }

    /** Writes the findings next to the draft. */
    void write(Path folder, ReplyDraft draft, Optional<TemplateFault> fault) throws IOException {
        Words words = draft.words();
        List<String> lines = new ArrayList<>();
        lines.add(draft.title()
                + words.of("（草稿）自查，截至 ", " (draft), self-audit as of ")
                + draft.period().asOf());
        lines.add("");
        fault.ifPresent(one -> {
            lines.add(in(words, one.line()));
            lines.add("");
        });
        try {
            List<Paragraph> paragraphs =
                    WordFile.open(folder.resolve(OfficeFiles.REPLY)).paragraphs();
            claims(draft, paragraphs, lines);
            gaps(words, paragraphs, lines);
        } catch (UsageException noText) {
            lines.add(words.of("草稿没有可以读取的文字，未予核对", "the draft holds no text that can be read and was not checked"));
        }
        Files.writeString(folder.resolve(NAME), String.join("\r\n", lines) + "\r\n");
    }

    /** The data with which a document is compared. */
    DistrictFacts facts(Period period, District district) {
        return this.service.facts(period, district);
    }

    private static String in(Words words, Text text) {
        return words.of(text.zh(), text.en());
    }

    private void claims(ReplyDraft draft, List<Paragraph> paragraphs, List<String> lines) {
        Words words = draft.words();
        if (!words.chinese()) {
            lines.add("held against the data: not done, the audit reads Chinese; consolidate with --report-lang zh");
            return;
        }
        List<Claim> claims = new Audit(this.service.facts(draft.period(), draft.district())).of(paragraphs);
        lines.add("与数据核对：" + ClaimText.counts(claims, paragraphs).zh());
        claims.stream()
                .filter(Claim::isRefuted)
                .forEach(claim -> lines.add("  ✗ " + ClaimText.refuted(claim).zh()));
        ClaimText.unproven(claims).forEach(line -> lines.add("  ? " + line.zh() + "：无法判断，请自行核对"));
    }

    private static void gaps(Words words, List<Paragraph> paragraphs, List<String> lines) {
        List<String> gaps = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            GAP.matcher(paragraph.text())
                    .results()
                    .map(gap -> gap.group(1))
                    .distinct()
                    .forEach(what -> gaps.add(
                            "  " + words.of("第" + paragraph.number() + "段：", "paragraph " + paragraph.number() + ": ")
                                    + what));
        }
        lines.add(words.of("待补充：" + gaps.size() + " 处", "to be supplied: " + gaps.size()));
        lines.addAll(gaps);
    }
}
