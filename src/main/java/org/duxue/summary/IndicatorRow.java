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
 * @param figure absent when there are no data
 * @param appliedTarget absent when no norm is in force and the district set none
 * @param previous the value in the latest earlier consolidated period
 * @param withheld whether there is a figure that must not be published
 */
public record IndicatorRow(
        Indicator indicator,
        String breakdown,
        @Nullable Figure figure,
        @Nullable Target appliedTarget,
        @Nullable BigDecimal previous,
        boolean withheld) {

    public IndicatorRow(
            Indicator indicator,
            String breakdown,
            @Nullable Figure figure,
            @Nullable Target appliedTarget,
            @Nullable BigDecimal previous) {
        this(indicator, breakdown, figure, appliedTarget, previous, false);
    }

    /** Whether the target is reached. */
    public enum Status {
        MET("met", "达标"),
        NOT_MET("not_met", "未达标"),
        /** A goal for a year that is not over yet. */
        NOT_DUE("not_due", "未到目标年"),
        NO_TARGET("no_target", "无目标"),
        NO_DATA("no_data", "无数据"),
        /** Only in files that leave the district. */
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
        if (this.appliedTarget == null) {
            return Status.NO_TARGET;
        }
        if (!this.appliedTarget.due()) {
            return Status.NOT_DUE;
        }
        return this.indicator.meets(this.figure, this.appliedTarget.value()) ? Status.MET : Status.NOT_MET;
    }

    /** The value of the target. */
    public @Nullable BigDecimal target() {
        return this.appliedTarget == null ? null : this.appliedTarget.value();
    }

    public boolean isTotal() {
        return this.breakdown.isEmpty();
    }

    /** A copy without its figure; a line without a figure is unchanged. */
    public IndicatorRow withhold() {
        return new IndicatorRow(this.indicator, this.breakdown, null, this.appliedTarget, null, this.figure != null);
    }

    /** A copy for a breakdown whose figure is the same as the total, and published or withheld together with it. */
    public IndicatorRow part(String ofBreakdown) {
        return new IndicatorRow(
                this.indicator, ofBreakdown, this.figure, this.appliedTarget, this.previous, this.withheld);
    }

    public IndicatorRow withoutPrevious() {
        return new IndicatorRow(this.indicator, this.breakdown, this.figure, this.appliedTarget, null, this.withheld);
    }
}
