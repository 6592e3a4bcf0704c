package org.duxue.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Checking;
import org.duxue.intake.FormCheck;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;

/** Checks files of entries and of findings on their own: their form, their dates, their schools. Changes nothing. */
public final class LedgerFileCheck implements Checking.OtherFiles {

    static final RuleCode FORM_ONLY = RuleCode.notice("checked-form-only");

    private static final Pattern FINDINGS =
            Pattern.compile("findings_(\\d{6})\\.(?:csv|xlsx)", Pattern.CASE_INSENSITIVE);

    private final ValidationContexts contexts;

    public LedgerFileCheck(ValidationContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public FormCheck entries(Path file, Period period) throws IOException {
        EntriesFile.Content content = new EntriesFile(file, String.valueOf(file.getFileName())).read(period.asOf());
        List<Problem> problems = new ArrayList<>(content.problems());
        if (!content.refused()) {
            problems.add(Problem.ofFile(FORM_ONLY));
        }
        return new FormCheck(content.rows(), problems, content.refused());
    }

    @Override
    public Optional<FormCheck> findings(Path file, LocalDate today) throws IOException {
        Matcher name = FINDINGS.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        Period month = Period.of(today.getYear(), today.getMonthValue());
        FindingsFile.Content content =
                new FindingsFile(file).read(today, new NamedSchools(this.contexts, month, name.group(1)));
        int rejected = (int) content.problems().stream()
                .filter(problem -> problem.isError() && problem.row() > 0)
                .map(problem -> problem.sheet() + problem.row())
                .distinct()
                .count();
        RowCounts rows = new RowCounts(content.findings().size(), rejected, 0);
        return Optional.of(new FormCheck(rows, content.problems(), content.refused()));
    }
}
