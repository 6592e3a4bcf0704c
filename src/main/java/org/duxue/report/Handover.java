package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.intake.Folders;
import org.duxue.report.disclosure.PublishedPackage;
import org.duxue.report.page.PageFile;
import org.duxue.report.words.Words;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.standards.Standards;
import org.duxue.summary.PeriodSnapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs the published results of a period: unchanged, or as a public edition that may leave the district. */
public class Handover {

    /** The name of the folder in which the public edition is prepared. */
    private static final String UNFINISHED = "handover";

    /** The only files that may leave the district. */
    private static final List<String> PUBLIC_FILES = List.of(JsonResult.NAME, PageFile.NAME);

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

    private static final String PROOF = """

            本包含证明：rows 中有各校每一行保存的数据（人员编号为本包专用的密文），proof 中有名录、标准和本区设置。
            只供有权查核的机关使用。核对：duxue verify 本文件.zip

            This package holds proof: below rows every kept row of the schools (ids of people under a key of this package),
            below proof registry, norms and policy. It is for the authority that checks, for nobody else. To check it:
            duxue verify FILE.zip
            """;

    private final Folders folders;
    private final PublicEdition edition;
    private final PublishedPackages published;
    private final ProofEntries proof;
    private final String programVersion;

    Handover(
            Folders folders,
            PublicEdition edition,
            PublishedPackages published,
            ProofEntries proof,
            String programVersion) {
        this.folders = folders;
        this.edition = edition;
        this.published = published;
        this.proof = proof;
        this.programVersion = programVersion;
    }

    /** The first published file that is missing or differs from its manifest, if any. */
    public Optional<Path> changed(PeriodSnapshot snapshot) throws IOException {
        for (Path folder : published(snapshot)) {
            for (var output : outputs(folder).entrySet()) {
                Path file = folder.resolve(output.getKey());
                if (!Files.isRegularFile(file) || !Digest.of(file).equals(output.getValue())) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> published(PeriodSnapshot snapshot) {
        Path results = this.folders.output().resolve(snapshot.period().toString());
        List<Path> folders = new ArrayList<>();
        snapshot.districts().forEach(district -> folders.add(results.resolve(district.code())));
        if (folders.size() > 1) {
            folders.add(results.resolve(AllResults.DISTRICT.code()));
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
     * @param entries number of entries
     * @param unrecorded the newest month of which a public package may have gone out before packages were recorded;
     *     reported once
     */
    public record Packed(int entries, Optional<Period> unrecorded) {}

    /** Packs all files of the period. */
    public Packed pack(PeriodSnapshot snapshot, Path place) throws IOException {
        return write(results(snapshot).with(README, FULL), place);
    }

    /** Packs them with all data needed to recompute the figures; only for the authority that checks. */
    public Packed packWithProof(PeriodSnapshot snapshot, Path place) throws IOException {
        Path unfinished = this.folders.workshop().resolve(UNFINISHED);
        ResultFolder.remove(unfinished);
        try {
            HandoverPackage all = results(snapshot).with(README, FULL + PROOF);
            this.proof.addTo(all, snapshot, unfinished);
            return write(all, place);
        } finally {
            ResultFolder.remove(unfinished);
        }
    }

    private HandoverPackage results(PeriodSnapshot snapshot) throws IOException {
        HandoverPackage all = begin(snapshot.period(), "full");
        for (Path folder : published(snapshot)) {
            for (String name : outputs(folder).keySet()) {
                all.add(folder.getFileName() + "/" + name, folder.resolve(name));
            }
        }
        return all;
    }

    private static Packed write(HandoverPackage all, Path place) throws IOException {
        all.write(place);
        return new Packed(all.size(), Optional.empty());
    }

    /** Packs the public edition, which may leave the district. */
    public Packed packPublic(PeriodSnapshot snapshot, Path place) throws IOException {
        Path unfinished = this.folders.workshop().resolve(UNFINISHED);
        ResultFolder.remove(unfinished);
        try {
            Words words = words(published(snapshot));
            PublishedPackage decided = this.edition.write(snapshot, words, unfinished);
            HandoverPackage all = begin(snapshot.period(), "public");
            for (Path folder : published(snapshot)) {
                for (String name : PUBLIC_FILES) {
                    String entry = folder.getFileName() + "/" + name;
                    if (Files.exists(unfinished.resolve(entry))) {
                        all.add(entry, unfinished.resolve(entry));
                    }
                }
            }
            all.add(README, PublicReadme.of(decided));
            all.write(place);
            return new Packed(all.size(), this.published.takeUnrecorded());
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
