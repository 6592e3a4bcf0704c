package org.duxue.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.reading.FileProbe;
import org.duxue.reading.TableFile;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a dropped file: a part of a submission, explanations, ledger entries, or something that cannot be read.
 */
final class FileIdentification {

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final @Nullable Period defaultPeriod;
    private final Period thisMonth;

    /**
     * Identifies files.
     *
     * @param defaultPeriod the month of files that name none
     * @param thisMonth the current month: files of later months are rejected
     */
    FileIdentification(
            AreaModules modules, ValidationContexts contexts, @Nullable Period defaultPeriod, Period thisMonth) {
        this.modules = modules;
        this.contexts = contexts;
        this.defaultPeriod = defaultPeriod;
        this.thisMonth = thisMonth;
    }

    /**
     * The identity of a file.
     *
     * @param problems why it could not be identified; empty when it can be read
     */
    record Identified(DropType type, DropFile.About about, List<Problem> problems) {

        Identified {
            problems = List.copyOf(problems);
        }

        boolean isRefused() {
            return !this.problems.isEmpty();
        }
    }

    /** Empty for a file that is ignored. */
    Optional<Identified> identify(DroppedFile file) throws IOException {
        FileName name = FileName.of(file.name());
        try {
            return identify(file, name);
        } catch (RuntimeException | StackOverflowError fault) {
            return Optional.of(refused(name, List.of(ProgramFault.of(file.relative(), fault))));
        }
    }

    private Optional<Identified> identify(DroppedFile file, FileName name) throws IOException {
        return switch (FileName.use(file.name())) {
            case LEAVE_ALONE -> Optional.empty();
            case SAVE_AS_CSV ->
                Optional.of(
                        refused(name, List.of(UnreadableType.problem(file.name(), FileName.extension(file.name())))));
            case READ -> Optional.of(submission(file, name));
            case ENTRIES_OF_THE_LEDGER -> Optional.of(entries(file, name));
            case EXPLANATIONS -> Optional.of(explanation(file, name));
        };
    }

    private Identified submission(DroppedFile file, FileName name) throws IOException {
        if (!name.contradictions().isEmpty()) {
            return refused(
                    name,
                    name.contradictions().stream()
                            .map(one -> NameProblems.contradiction(file, one))
                            .toList());
        }
        Period period = name.period() == null ? this.defaultPeriod : name.period();
        if (period == null) {
            return refused(name, List.of(NameProblems.noMonth(file)));
        }
        Optional<String> other =
                name.period() == null ? PartialMonth.otherThan(period, file.relative()) : Optional.empty();
        if (other.isPresent()) {
            return refused(name, List.of(NameProblems.otherMonth(file, other.get(), period)));
        }
        if (this.thisMonth.isBefore(period)) {
            return refused(name, List.of(NameProblems.futureMonth(file, period, this.thisMonth)));
        }
        Kind kind = name.kind();
        String sender = kind == null ? null : name.sender(kind);
        return kind != null && sender != null
                ? submission(new SubmissionKey(kind, sender, period))
                : submissionByContent(file, name, period);
    }

    private static Identified submission(SubmissionKey key) {
        return new Identified(DropType.SUBMISSION, DropFile.About.of(key), List.of());
    }

    private Identified submissionByContent(DroppedFile file, FileName name, Period period) throws IOException {
        long most = (long) this.contexts.norms(period, "").whole("limit.file_size_mib") << 20;
        TableFile table = new TableFile(FileProbe.of(file.path(), most, this.modules.wordList()));
        TableFile.Opening opening = table.open(
                this.modules.headers(),
                name.kind() == null ? null : this.modules.of(name.kind()).schema());
        if (opening instanceof TableFile.Opening.Refused fault) {
            return refused(name, fault.problems());
        }
        TableFile.Opening.Open open = (TableFile.Opening.Open) opening;
        Kind kind = this.modules.kindOf(open.header().schema());
        Optional<String> sender = name.sender(kind) != null
                ? Optional.ofNullable(name.sender(kind))
                : table.firstValue(open, this.modules.of(kind).sender());
        return sender.map(code -> submission(new SubmissionKey(kind, code, period)))
                .orElseGet(() -> refused(name, List.of(NameProblems.noSender(file, kind))));
    }

    private Identified entries(DroppedFile file, FileName name) {
        String district = name.districtCode();
        if (district == null || name.period() == null) {
            return refused(name, List.of(NameProblems.noDistrictOrMonth(file)));
        }
        if (!this.contexts.knows(Kind.ENFORCEMENT, district)) {
            return refused(name, List.of(NameProblems.unknownDistrict(district)));
        }
        return new Identified(
                DropType.ENTRIES, new DropFile.About("", district, name.period().toString()), List.of());
    }

    private Identified explanation(DroppedFile file, FileName name) {
        boolean isOfDistrict = name.schoolCode() == null;
        String sender = isOfDistrict ? name.districtCode() : name.schoolCode();
        if (sender == null || name.period() == null) {
            return refused(name, List.of(NameProblems.noSchoolOrMonth(file)));
        }
        if (!this.contexts.knows(isOfDistrict ? Kind.ENFORCEMENT : Kind.SAFETY, sender)) {
            return refused(
                    name,
                    List.of(isOfDistrict ? NameProblems.unknownDistrict(sender) : NameProblems.unknownSchool(sender)));
        }
        return new Identified(
                DropType.EXPLANATION,
                new DropFile.About("", sender, name.period().toString()),
                List.of());
    }

    private Identified refused(FileName name, List<Problem> problems) {
        String sender = Optional.ofNullable(name.schoolCode())
                .filter(code -> this.contexts.knows(Kind.EQUIPMENT, code))
                .or(() -> Optional.ofNullable(name.districtCode())
                        .filter(code -> this.contexts.knows(Kind.ENFORCEMENT, code)))
                .orElse("");
        String kind = name.kind() == null ? "" : name.kind().key();
        String period = name.period() == null ? "" : name.period().toString();
        return new Identified(DropType.UNKNOWN, new DropFile.About(kind, sender, period), problems);
    }
}
