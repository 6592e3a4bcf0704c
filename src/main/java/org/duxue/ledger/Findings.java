package org.duxue.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.area.Keys;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.intake.PeriodInputs;
import org.duxue.registry.District;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.shared.PosixPermissions;

/**
 * The findings of inspections, as {@code findings_<district>.csv} or {@code .xlsx} in the drop folder lists them.
 * Findings that were read once are stored, so that an unreadable file or an invalid row loses nothing.
 */
final class Findings implements PeriodInputs {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Folders folders;
    private final ValidationContexts contexts;
    private final Feedback feedback;
    private final InstantSource clock;
    private final Entries entries;

    Findings(Folders folders, ValidationContexts contexts, Feedback feedback, InstantSource clock, Entries entries) {
        this.folders = folders;
        this.contexts = contexts;
        this.feedback = feedback;
        this.clock = clock;
        this.entries = entries;
    }

    /** The findings of a district and the problems to correct in its files. */
    record OfDistrict(List<InspectionFinding> findings, List<AppliedEntries> toCorrect) {}

    /**
     * Reads the findings received up to the end of a period, in the order of the files, and writes feedback on
     * problems.
     */
    OfDistrict take(Period period, String district) {
        try {
            List<AppliedEntries> toCorrect = new ArrayList<>();
            List<InspectionFinding> received = received(period, district);
            for (String name : names(district)) {
                Path file = this.folders.input().resolve(name);
                if (Files.isRegularFile(file)) {
                    FindingsFile.Content content = read(file, period, district);
                    writeFeedback(period, district, name, content).ifPresent(toCorrect::add);
                    if (content.isWhole()) {
                        keep(file, kept(name));
                    }
                }
            }
            return new OfDistrict(received, toCorrect);
        } catch (IOException fault) {
            throw new UncheckedIOException("the findings of " + district + " cannot be kept", fault);
        }
    }

    private static List<String> names(String district) {
        return List.of("findings_" + district + ".csv", "findings_" + district + ".xlsx");
    }

    private Path kept(String name) {
        return this.folders.kept().resolve("ledger").resolve(name);
    }

    /** The findings received up to the end of a period, in the order of the files. */
    List<InspectionFinding> received(Period period, String district) {
        try {
            Map<String, InspectionFinding> all = new LinkedHashMap<>();
            for (String name : names(district)) {
                Path file = this.folders.input().resolve(name);
                Optional<FindingsFile.Content> content =
                        Files.isRegularFile(file) ? Optional.of(read(file, period, district)) : Optional.empty();
                boolean isWhole = content.filter(FindingsFile.Content::isWhole).isPresent();
                if (!isWhole && Files.isRegularFile(kept(name))) {
                    add(all, read(kept(name), period, district).findings());
                }
                content.ifPresent(read -> add(all, read.findings()));
            }
            return all.values().stream()
                    .filter(finding -> !finding.receivedOn().isAfter(period.asOf()))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("the findings of " + district + " cannot be read", fault);
        }
    }

    private static void add(Map<String, InspectionFinding> all, List<InspectionFinding> findings) {
        findings.forEach(finding -> all.put(Keys.folded(finding.id()), finding));
    }

    private FindingsFile.Content read(Path file, Period period, String district) throws IOException {
        LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZONE);
        return new FindingsFile(file).read(today, new NamedSchools(this.contexts, period, district));
    }

    private Optional<AppliedEntries> writeFeedback(
            Period period, String district, String name, FindingsFile.Content content) throws IOException {
        this.feedback.write(Feedback.placeOfEntries(district, period, name), name, content.problems());
        return Optional.of(new AppliedEntries(district, name, true, content.refused(), content.problems()))
                .filter(AppliedEntries::hasProblems);
    }

    private static void keep(Path file, Path kept) throws IOException {
        if (Files.isRegularFile(kept) && Files.mismatch(file, kept) < 0) {
            return;
        }
        PosixPermissions.createFoldersDownTo(kept);
        Path unfinished = Files.createTempFile(kept.getParent(), "findings", ".tmp");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The digest of a paper in the folder of the district; empty when there is no such file. */
    Optional<String> evidence(String district, String name) {
        Path folder = this.folders.input().resolve("evidence").resolve(district).normalize();
        try {
            Path file = folder.resolve(name.replace('\\', '/')).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            boolean isInside = file.toRealPath().startsWith(folder.toRealPath());
            return isInside ? Optional.of(Digest.of(file)) : Optional.empty();
        } catch (java.nio.file.InvalidPathException noName) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException("the paper " + name + " cannot be read", fault);
        }
    }

    /** The digest of the findings that count in a period and of the papers named up to it. */
    @Override
    public String digest(Period period) {
        String papers = this.entries.papersUntil(period).stream()
                .map(paper -> paper + evidence(paper.district(), paper.name()).orElse(""))
                .collect(Collectors.joining("\n"));
        return (papers.isEmpty() ? "" : Digest.of(papers)) + ofDistricts(period);
    }

    private String ofDistricts(Period period) {
        return this.contexts.registry(period).districts().stream()
                .map(District::code)
                .map(district -> received(period, district))
                .filter(findings -> !findings.isEmpty())
                .map(findings -> Digest.of(findings.toString()))
                .collect(Collectors.joining());
    }
}
