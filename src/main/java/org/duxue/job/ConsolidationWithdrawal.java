package org.duxue.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duxue.ledger.LedgerStore;
import org.duxue.report.WithdrawnResults;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Consolidations;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Withdraws the latest consolidation: figures and ledger of the period are deleted in one transaction, then its results
 * are set aside. After a crash in between, the consolidation counts as withdrawn and the next owner of the store sets
 * the results aside.
 */
public class ConsolidationWithdrawal implements JobExecutionListener {

    private static final int LONGEST_REASON = 4000;

    private final Consolidations consolidations;
    private final LedgerStore ledger;
    private final WithdrawnResults results;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ConsolidationWithdrawal(
            Consolidations consolidations,
            LedgerStore ledger,
            WithdrawnResults results,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.consolidations = consolidations;
        this.ledger = ledger;
        this.results = results;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Withdraws a period, which must be the latest that is consolidated.
     *
     * @return the new location of its results
     */
    public Path withdraw(Period period, String reason, String by, LocalDate day) throws IOException {
        int number = Objects.requireNonNull(this.transactions.execute(status -> {
            this.consolidations.forget(period);
            this.ledger.forget(period);
            int next = count(period) + 1;
            this.jdbc
                    .sql(
                            "INSERT INTO consolidation_taken_back (period, number, reason, taken_back_by, taken_back_on, set_aside)"
                                    + " VALUES (:period, :number, :reason, :by, :day, FALSE)")
                    .param("period", period.toString())
                    .param("number", next)
                    .param("reason", Text.within(LONGEST_REASON, reason))
                    .param("by", by)
                    .param("day", day.toString())
                    .update();
            return next;
        }));
        return setAside(new Pending(period, number));
    }

    private int count(Period period) {
        return this.jdbc
                .sql("SELECT COUNT(*) FROM consolidation_taken_back WHERE period = :period")
                .param("period", period.toString())
                .query(Integer.class)
                .single();
    }

    /** The day on which a period was last withdrawn; empty if it never was. */
    public String lastOf(Period period) {
        return this.jdbc
                .sql("SELECT taken_back_on FROM consolidation_taken_back WHERE period = :period ORDER BY number DESC")
                .param("period", period.toString())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }

    private record Pending(Period period, int number) {}

    private Path setAside(Pending one) throws IOException {
        Path aside = this.results.setAside(one.period(), one.number());
        this.jdbc
                .sql("UPDATE consolidation_taken_back SET set_aside = TRUE WHERE period = :period AND number = :number")
                .param("period", one.period().toString())
                .param("number", one.number())
                .update();
        return aside;
    }

    /** The former results must be set aside before new ones take their place. */
    @Override
    public void beforeJob(JobExecution consolidation) {
        try {
            finish();
        } catch (IOException fault) {
            throw new UncheckedIOException(
                    "results that were taken back cannot be set aside; close them where they are open", fault);
        }
    }

    /** Finishes a withdrawal that was interrupted by a crash. */
    public void finish() throws IOException {
        List<Pending> left = this.jdbc
                .sql("SELECT period, number FROM consolidation_taken_back WHERE set_aside = FALSE")
                .query((row, n) -> new Pending(Period.parse(row.getString(1)).orElseThrow(), row.getInt(2)))
                .list();
        for (Pending one : left) {
            setAside(one);
        }
    }
}
