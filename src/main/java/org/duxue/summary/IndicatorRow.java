package org.duxue.summary;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A published line: an indicator or a part of it.
 *
 * @param breakdown empty for the total
 * @param figure absent when there is nothing to add up
 * @param target absent when no norm is in force and the district set none
 * @param previous the value in the latest earlier consolidated period
 */
public record IndicatorRow(
        Indicator indicator,
        String breakdown,
        @Nullable Figure figure,
        @Nullable BigDecimal target,
        @Nullable BigDecimal previous) {

    /** Whether the target is reached. */
    public enum Status {
        MET("met", "达标"),
        NOT_MET("not_met", "未达标"),
        NO_TARGET("no_target", "无目标"),
        NO_DATA("no_data", "无数据");

        private final String key;
        private final String label;

        Status(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public String key() {
            return this.key;
        }

        public String label() {
            return this.label;
        }
    }

    public Optional<BigDecimal> value() {
        return this.figure == null ? Optional.empty() : this.indicator.value(this.figure);
    }

    public Status status() {
        if (this.figure == null || value().isEmpty()) {
            return Status.NO_DATA;
        }
        if (this.target == null) {
            return Status.NO_TARGET;
        }
        return this.indicator.meets(this.figure, this.target) ? Status.MET : Status.NOT_MET;
    }

    public boolean isTotal() {
        return this.breakdown.isEmpty();
    }
}
