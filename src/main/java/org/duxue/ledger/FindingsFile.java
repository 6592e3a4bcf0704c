package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.duxue.reading.ChineseWordList;
import org.duxue.reading.FileProbe;
import org.duxue.reading.Problems;
import org.duxue.reading.Row;
import org.duxue.reading.TableFile;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A file of inspection findings. */
final class FindingsFile {

    private static final RuleCode RECEIVED_LATER =
            RuleCode.error(ProblemType.FUTURE_DATE, "future-date.received-on", "day");
    private static final RuleCode UNKNOWN_SCHOOL = RuleCode.error(ProblemType.FOREIGN_KEY, "finding-school", "school");
    private static final RuleCode SAME_NAME =
            RuleCode.error(ProblemType.FOREIGN_KEY, "finding-school.same-name", "school");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\s]+");
    private static final long MOST_BYTES = 64L << 20;
    private static final ChineseWordList LEXICON = new ChineseWordList(List.of(FindingColumns.SCHEMA));

    private final Path file;

    FindingsFile(Path file) {
        this.file = file;
    }

    /** The content of a file; a refused file has no findings. */
    record Content(List<InspectionFinding> findings, List<Problem> problems, boolean refused) {

        /** Whether it has no errors. */
        boolean isWhole() {
            return !this.refused && this.problems.stream().noneMatch(Problem::isError);
        }
    }

    /** Looks up the codes of a school by its name at the date of a letter, or by its code. */
    interface Schools {

        List<String> codes(String codeOrName, Period ofLetter);
    }

    Content read(LocalDate today, Schools schools) throws IOException {
        TableFile table = new TableFile(FileProbe.of(this.file, MOST_BYTES, LEXICON));
        TableFile.Opening opening = table.open(List.of(FindingColumns.SCHEMA), FindingColumns.SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return new Content(List.of(), refused.problems(), true);
        }
        Problems problems = new Problems(FindingColumns.SCHEMA);
        List<InspectionFinding> findings = new ArrayList<>();
        table.read((TableFile.Opening.Open) opening, problems, new KeyedHash(new byte[KeyedHash.KEY_BYTES]), row -> {
            InspectionFinding finding = finding(row, today, schools);
            if (finding != null) {
                findings.add(finding);
            }
            return true;
        });
        List<Problem> all = problems.all();
        boolean broken = all.stream().anyMatch(problem -> problem.isError() && problem.row() == 0);
        return broken ? new Content(List.of(), all, true) : new Content(findings, all, false);
    }

    private static @Nullable InspectionFinding finding(Row row, LocalDate today, Schools schools) {
        String id = row.require(FindingColumns.ID);
        String source = row.require(FindingColumns.SOURCE);
        LocalDate receivedOn = row.require(FindingColumns.RECEIVED_ON);
        FindingColumns.Option area = row.require(FindingColumns.AREA);
        String problem = row.require(FindingColumns.PROBLEM);
        List<String> codes = schools(row, receivedOn == null ? today : receivedOn, schools);
        FindingColumns.Option rule = row.get(FindingColumns.RULE);
        LocalDate dueOn = row.get(FindingColumns.DUE_ON);
        String unit =
                Optional.ofNullable(row.get(FindingColumns.RESPONSIBLE_UNIT)).orElse("");
        if (receivedOn != null && receivedOn.isAfter(today)) {
            row.reject(FindingColumns.RECEIVED_ON, RECEIVED_LATER, today);
        }
        if (id != null) {
            row.unique(FindingColumns.ID, id);
        }
        if (id == null || source == null || receivedOn == null || area == null || problem == null || row.isInError()) {
            return null;
        }
        return new InspectionFinding(
                id,
                source,
                receivedOn,
                area.key(),
                problem,
                codes,
                rule == null ? null : Rule.ofKey(rule.key()),
                dueOn,
                unit);
    }

    private static List<String> schools(Row row, LocalDate receivedOn, Schools schools) {
        String named = row.get(FindingColumns.SCHOOLS);
        TreeSet<String> codes = new TreeSet<>();
        for (String one : named == null ? new String[0] : BETWEEN.split(named.strip())) {
            List<String> found = schools.codes(one, Period.of(receivedOn.getYear(), receivedOn.getMonthValue()));
            if (found.size() == 1) {
                codes.add(found.get(0));
            } else {
                row.reject(FindingColumns.SCHOOLS, found.isEmpty() ? UNKNOWN_SCHOOL : SAME_NAME, one);
            }
        }
        return List.copyOf(codes);
    }
}
