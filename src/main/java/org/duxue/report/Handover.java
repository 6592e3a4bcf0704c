package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.intake.Folders;
import org.duxue.report.page.PageFile;
import org.duxue.report.reply.TemplateFault;
import org.duxue.report.words.Words;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.standards.Standards;
import org.duxue.summary.Gathered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs the published results of a period: as they are, or as they may leave the district. */
public class Handover {

    /** The folder name of the public edition while it is made. */
    private static final String UNFINISHED = "handover";

    private static final List<String> PUBLIC_FILES = List.of(JsonResult.NAME, PageFile.NAME, OfficeFiles.REPLY);
    private static final String README = "README.txt";

    private static final String FULL = """
            督学移交包：一个月份的全部结果，供有权查看各校明细的单位使用。
            每个区县一个文件夹，多于一个区县时 all 为汇总；manifest.json 列出每个文件的 SHA-256。
            其中有小于 5 人的统计数和责任人姓名，不得公开；需要公开时请用 duxue export --public。

            Duxue hand-over package: all results of a month, for those who may see the details of schools.
            One folder for each district, and all for the sum of several; manifest.json has the SHA-256 of each file.
            It holds counts below 5 people and names of persons responsible: do not publish it. For that there is
            duxue export --public.
            """;

    private static final String PUBLIC = """
            督学公开包：summary.json（数据）、report.html（页面）、report.docx（答复草稿）。
            各校按性别或状态统计的人数为 1 至 4 人的，连同能推算出它的数字不公开：summary.json 中 status 为 suppressed，
            页面上为“–”。涉及人员的台账条目不列校名；责任人、进展和备注不在其中。
            沿用以前月份的这类数字见当月的公开包。每个月份只公开一次；更正后再公开，两次之差可能暴露个人。

            Duxue public package: summary.json (data), report.html (page), report.docx (draft of the reply).
            Counts of 1 to 4 people of a school by sex or status are not told, nor is what they could be computed from:
            status suppressed in summary.json, a dash on the page. Ledger lines about people do not name the school;
            persons responsible, progress and notes are left out. Such figures carried from an earlier month stand in the
            package of that month. Publish a month once: after a correction, the difference of two packages may give
            somebody away.
            """;

    private final Folders folders;
    private final PublicEdition edition;
    private final String programVersion;

    public Handover(Folders folders, PublicEdition edition, String programVersion) {
        this.folders = folders;
        this.edition = edition;
        this.programVersion = programVersion;
    }

    /** A published file that is missing or is not what its manifest says, if there is one. */
    public Optional<Path> changed(Gathered gathered) throws IOException {
        for (Path folder : published(gathered)) {
            for (var output : outputs(folder).entrySet()) {
                Path file = folder.resolve(output.getKey());
                if (!Files.isRegularFile(file) || !Digest.of(file).equals(output.getValue())) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> published(Gathered gathered) {
        Path results = this.folders.output().resolve(gathered.period().toString());
        List<Path> folders = new ArrayList<>();
        gathered.districts().forEach(district -> folders.add(results.resolve(district.code())));
        if (folders.size() > 1) {
            folders.add(results.resolve(Publication.ALL.code()));
        }
        return folders;
    }

    /** Digests by name; a manifest that cannot be read counts as changed. */
    private static SortedMap<String, String> outputs(Path folder) throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        Path manifest = folder.resolve(Manifest.NAME);
        outputs.put(Manifest.NAME, "unreadable");
        if (Files.isRegularFile(manifest)) {
            try {
                JsonNode content = JsonMapper.shared().readTree(Files.readAllBytes(manifest));
                content.path("outputs")
                        .properties()
                        .forEach(one -> outputs.put(one.getKey(), one.getValue().asString()));
                outputs.put(Manifest.NAME, Digest.of(manifest));
            } catch (JacksonException unreadable) {
                return outputs;
            }
        }
        return outputs;
    }

    /**
     * A package that was written.
     *
     * @param entries how many it has
     * @param templates what there is to correct in the office's own template of the reply
     */
    public record Packed(int entries, List<TemplateFault> templates) {}

    /** Packs all files of the period. */
    public Packed pack(Gathered gathered, Path place) throws IOException {
        HandoverPackage all = begin(gathered.period(), "full");
        for (Path folder : published(gathered)) {
            for (String name : outputs(folder).keySet()) {
                all.add(folder.getFileName() + "/" + name, folder.resolve(name));
            }
        }
        all.add(README, FULL);
        all.write(place);
        return new Packed(all.size(), List.of());
    }

    /** Packs what may leave the district. */
    public Packed packPublic(Gathered gathered, Path place) throws IOException {
        Path unfinished = this.folders.workshop().resolve(UNFINISHED);
        ResultFolder.remove(unfinished);
        try {
            Set<TemplateFault> faults = this.edition.write(gathered, words(published(gathered)), unfinished);
            HandoverPackage all = begin(gathered.period(), "public");
            for (Path folder : published(gathered)) {
                for (String name : PUBLIC_FILES) {
                    String entry = folder.getFileName() + "/" + name;
                    if (Files.exists(unfinished.resolve(entry))) {
                        all.add(entry, unfinished.resolve(entry));
                    }
                }
            }
            all.add(README, PUBLIC);
            all.write(place);
            return new Packed(all.size(), List.copyOf(faults));
        } finally {
            ResultFolder.remove(unfinished);
        }
    }

    /** The language in which the period was published. */
    private static Words words(List<Path> published) throws IOException {
        byte[] manifest = Files.readAllBytes(published.get(0).resolve(Manifest.NAME));
        return Words.of(JsonMapper.shared()
                .readTree(manifest)
                .path(Manifest.REPORT_LANGUAGE)
                .asString("zh"));
    }

    private HandoverPackage begin(Period period, String kind) {
        return new HandoverPackage(period)
                .fact("package", kind)
                .fact("program_version", this.programVersion)
                .fact("standards_version", Standards.VERSION);
    }
}
