package org.duxue.report;

import java.util.List;
import java.util.Objects;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The rows of {@code summary.csv} and {@code schools.csv}. */
final class SummaryRows {

    static final List<String> DISTRICT_HEADER = List.of(
            "period",
            "district_code",
            "district_name",
            "area",
            "indicator",
            "breakdown",
            "unit",
            "numerator",
            "denominator",
            "value",
            "target",
            "status",
            "schools_counted",
            "schools_expected",
            "previous_value",
            "schools_carried",
            "oldest_data");

    static final List<String> SCHOOL_HEADER = List.of(
            "period",
            "district_code",
            "district_name",
            "school_code",
            "school_name",
            "area",
            "indicator",
            "breakdown",
            "unit",
            "numerator",
            "denominator",
            "value",
            "target",
            "status",
            "previous_value");

    private SummaryRows() {}

    static List<String> ofDistrict(Period period, District district, AreaLines lines, IndicatorRow row) {
        return List.of(
                period.toString(),
                district.code(),
                district.name(),
                lines.area().key(),
                row.indicator().key(),
                row.breakdown(),
                row.indicator().unit().key(),
                Cells.numerator(row),
                Cells.denominator(row),
                Cells.value(row),
                Cells.plain(row.target()),
                row.status().key(),
                String.valueOf(lines.counted()),
                String.valueOf(lines.expected()),
                Cells.text(row.previous()),
                String.valueOf(lines.freshness().carried()),
                Objects.toString(lines.freshness().oldest(), ""));
    }

    static List<String> ofSchool(String period, School school, AreaLines lines, IndicatorRow row) {
        return List.of(
                period,
                school.district().code(),
                school.district().name(),
                school.code(),
                school.name(),
                lines.area().key(),
                row.indicator().key(),
                row.breakdown(),
                row.indicator().unit().key(),
                Cells.numerator(row),
                Cells.denominator(row),
                Cells.value(row),
                Cells.plain(row.target()),
                row.status().key(),
                Cells.text(row.previous()));
    }
}
