package org.duxue.summary;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.standards.Target;
import org.jspecify.annotations.Nullable;

/**
 * A published line: an indicator or a part of it.
 *
 * @param breakdown empty for the total
 * @param figure absent when there is nothing to add up
 * @param heldAgainst absent when no norm is in force and the district set none
 * @param previous the value in the latest earlier consolidated period
 * @param withheld whether there is a figure that may not be told
 */
public record IndicatorRow(
        Indicator indicator,
        String breakdown,
        @Nullable Figure figure,
        @Nullable Target heldAgainst,
        @Nullable BigDecimal previous,
        boolean withheld) {

    public IndicatorRow(
            Indicator indicator,
            String breakdown,
            @Nullable Figure figure,
            @Nullable Target heldAgainst,
            @Nullable BigDecimal previous) {
        this(indicator, breakdown, figure, heldAgainst, previous, false);
    }

    /** Whether the target is reached. */
    public enum Status {
        MET("met", "达标"),
        NOT_MET("not_met", "未达标"),
        /** A goal for a year that is not over yet. */
        NOT_DUE("not_due", "未到目标年"),
        NO_TARGET("no_target", "无目标"),
        NO_DATA("no_data", "无数据"),
        /** Only in what leaves the district. */
        SUPPRESSED("suppressed", "不公开");

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
        return this.figure == null ? Optional.empty() : this.indicator.value(this.figure, target());
    }

    public Status status() {
        if (this.withheld) {
            return Status.SUPPRESSED;
        }
        if (this.figure == null || value().isEmpty()) {
            return Status.NO_DATA;
        }
        if (this.heldAgainst == null) {
            return Status.NO_TARGET;
        }
        if (!this.heldAgainst.due()) {
            return Status.NOT_DUE;
        }
        return this.indicator.meets(this.figure, this.heldAgainst.value()) ? Status.MET : Status.NOT_MET;
    }

    /** The bare number of the target. */
    public @Nullable BigDecimal target() {
        return this.heldAgainst == null ? null : this.heldAgainst.value();
    }

    public boolean isTotal() {
        return this.breakdown.isEmpty();
    }

    /** The line without what it says; a line that says nothing stays as it is. */
    public IndicatorRow withhold() {
        return new IndicatorRow(this.indicator, this.breakdown, null, this.heldAgainst, null, this.figure != null);
    }

    /** The same said of a part, where both are told or withheld alike. */
    public IndicatorRow part(String ofBreakdown) {
        return new IndicatorRow(
                this.indicator, ofBreakdown, this.figure, this.heldAgainst, this.previous, this.withheld);
    }

    public IndicatorRow withoutPrevious() {
        return new IndicatorRow(this.indicator, this.breakdown, this.figure, this.heldAgainst, null, this.withheld);
    }
}
