package org.duxue.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.ComparedRow;
import org.duxue.area.Lasting;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Compares the rows of a submission with those that counted before: first all former rows are passed, then all current
 * ones.
 */
final class RowComparison {

    private final Period before;
    private final int rejected;
    private final Map<Identity, ComparedRow> missing = new LinkedHashMap<>();
    private final Map<Identity, String> newKeys = new HashMap<>();
    private final List<Problem> asked = new ArrayList<>();

    /**
     * @param before the period in which the former rows counted
     * @param rejected how many of the current rows are in error: a missing row may be one of them
     */
    RowComparison(Period before, int rejected) {
        this.before = before;
        this.rejected = rejected;
    }

    private record Identity(Lasting what, String key) {

        static Identity of(ComparedRow row) {
            return new Identity(row.what(), row.identity());
        }

        /** A copy without leading zeros, which spreadsheets drop. */
        Identity stripped() {
            int zeros = 0;
            while (zeros < this.key.length() - 1 && this.key.charAt(zeros) == '0') {
                zeros++;
            }
            return zeros == 0 ? this : new Identity(this.what, this.key.substring(zeros));
        }
    }

    void before(ComparedRow row) {
        this.missing.put(Identity.of(row), row);
    }

    /** @param number number of the row in its file; 0 where it comes from several */
    void now(ComparedRow row, int number) {
        ComparedRow former = this.missing.remove(Identity.of(row));
        if (former == null) {
            this.newKeys.putIfAbsent(Identity.of(row).stripped(), row.key());
            return;
        }
        if (former.isPending()) {
            marks(former, row, number);
        }
        budget(former, row, number);
    }

    private void marks(ComparedRow former, ComparedRow row, int number) {
        for (int i = 0; i < Math.min(former.marks().size(), row.marks().size()); i++) {
            ComparedRow.Mark was = former.marks().get(i);
            ComparedRow.Mark is = row.marks().get(i);
            if (!was.value().equals(is.value())) {
                ask(
                        number,
                        row.key(),
                        is.column().key(),
                        QuestionRules.CHANGED,
                        row.what(),
                        row.key(),
                        is.column(),
                        was.value(),
                        is.value(),
                        this.before);
            }
        }
    }

    private void budget(ComparedRow former, ComparedRow row, int number) {
        BigDecimal was = former.budget();
        BigDecimal is = row.budget();
        if (was != null && is != null && is.compareTo(was) < 0) {
            ask(
                    number,
                    row.key(),
                    plain(is) + "/" + plain(was),
                    QuestionRules.BUDGET_CUT,
                    row.key(),
                    was,
                    is,
                    this.before);
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private void ask(int number, String key, String value, RuleCode rule, Object... arguments) {
        this.asked.add(Problem.of(rule, number, "", "", rule.with(arguments)).asking(new QuestionKey(key, value)));
    }

    /** The questions, after all rows were passed. */
    List<Problem> end() {
        int people = 0;
        for (ComparedRow gone : this.missing.values()) {
            if (!gone.isPending()) {
                continue;
            }
            if (gone.what() == Lasting.PERSON) {
                people++;
            } else {
                vanished(gone);
            }
        }
        if (people > 0) {
            ask(0, "", String.valueOf(people), QuestionRules.VANISHED_PEOPLE, people, this.before, this.rejected);
        }
        return this.asked;
    }

    private void vanished(ComparedRow gone) {
        String now =
                Objects.requireNonNullElse(this.newKeys.get(Identity.of(gone).stripped()), "");
        if (now.isEmpty()) {
            ask(0, gone.key(), "", QuestionRules.VANISHED, gone.what(), gone.key(), this.before, this.rejected);
        } else {
            ask(0, gone.key(), now, QuestionRules.VANISHED_RENAMED, gone.what(), gone.key(), this.before, now);
        }
    }
}
