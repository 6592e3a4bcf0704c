package org.duxue.area;

import java.time.LocalDate;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/**
 * The setting in which a submission is judged and added up: the period with its as-of date, the sender according to the
 * registry of that period, and the norms in force.
 *
 * @param sendingSchool the school; null for submissions of a district
 */
public record ValidationContext(
        Period period, District district, @Nullable School sendingSchool, Norms norms, KeyedHash pseudonyms) {

    /** The format of stored aggregates: those recorded in an older format are recomputed from the stored rows. */
    private static final String FORM = "2|";

    private static final RuleCode FUTURE_DATE = RuleCode.error(ProblemType.FUTURE_DATE, "future-date", "day");

    public LocalDate asOf() {
        return this.period.asOf();
    }

    public School school() {
        if (this.sendingSchool == null) {
            throw new IllegalStateException("a submission of the district has no school");
        }
        return this.sendingSchool;
    }

    /** The norms as they apply to the school. */
    public Norms normsOfSchool() {
        return this.norms.at(school());
    }

    /** A date that must not be after the as-of date; null when blank or, after reporting it, wrong. */
    public @Nullable LocalDate past(Row row, Column<LocalDate> column) {
        return notAfterAsOf(row, column, row.get(column));
    }

    /** A required date that must not be after the as-of date; null, after reporting it, when blank or wrong. */
    public @Nullable LocalDate requirePast(Row row, Column<LocalDate> column) {
        return notAfterAsOf(row, column, row.require(column));
    }

    private @Nullable LocalDate notAfterAsOf(Row row, Column<LocalDate> column, @Nullable LocalDate date) {
        if (date == null || !date.isAfter(asOf())) {
            return date;
        }
        row.reject(column, FUTURE_DATE, asOf());
        return null;
    }

    /** Everything the figures depend on apart from the rows, as one text. */
    public String fingerprint() {
        String sender = this.sendingSchool == null ? this.district.code() : this.sendingSchool.fingerprint();
        return FORM + this.period + "|" + sender + "|" + this.norms.fingerprint();
    }
}
