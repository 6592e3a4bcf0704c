package org.duxue.summary;

import java.math.BigDecimal;
import org.duxue.registry.School;
import org.duxue.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one stage of one school.
 *
 * @param amount the amount of the stage; absent when it is not known
 * @param target absent when no norm is in force
 */
public record SchoolBalance(
        School school,
        Stage stage,
        BalanceIndicator indicator,
        int students,
        @Nullable Ratio amount,
        BigDecimal target) {

    /** The value per pupil or per hundred pupils. */
    public @Nullable Ratio value() {
        return this.amount == null
                ? null
                : this.amount.times(BigDecimal.valueOf(this.indicator.factor())).by(BigDecimal.valueOf(this.students));
    }

    /** Whether the target is met; a missing figure is not. */
    public boolean isMet() {
        Ratio value = value();
        return value != null && value.reaches(this.target);
    }

    boolean reaches(BigDecimal percentOfTarget) {
        Ratio value = value();
        return value != null && value.times(BigDecimal.valueOf(100)).reaches(this.target.multiply(percentOfTarget));
    }
}
