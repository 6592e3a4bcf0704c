package org.duxue.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.duxue.area.FiguresCodec;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of each district of a period, recorded with its results: the sum of all districts is computed from them. */
public class DistrictSums {

    private final JdbcClient jdbc;
    private final FiguresCodec codec = new FiguresCodec();

    public DistrictSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(Period period, String district, Map<Area, AreaSum> sums) {
        this.jdbc
                .sql("DELETE FROM district_sum WHERE period = :period AND district = :district")
                .param("period", period.toString())
                .param("district", district)
                .update();
        sums.forEach((area, sum) -> insert(period, district, area, sum));
    }

    private void insert(Period period, String district, Area area, AreaSum sum) {
        Period oldest = sum.freshness().oldest();
        this.jdbc
                .sql("""
                        INSERT INTO district_sum (period, district, area, counted, figures, counted_before, figures_before,
                            expected, carried, oldest, partly)
                        VALUES (:period, :district, :area, :counted, :figures, :countedBefore, :figuresBefore,
                            :expected, :carried, :oldest, :partly)""")
                .param("period", period.toString())
                .param("district", district)
                .param("area", area.key())
                .param("counted", sum.now().count())
                .param("figures", this.codec.write(sum.now().total()))
                .param("countedBefore", sum.before().count())
                .param("figuresBefore", this.codec.write(sum.before().total()))
                .param("expected", sum.expected())
                .param("carried", sum.freshness().carried())
                .param("oldest", oldest == null ? "" : oldest.toString())
                .param("partly", sum.freshness().partial())
                .update();
    }

    /** The sums of every area of a district that was published. */
    public Map<Area, AreaSum> find(Period period, String district) {
        Map<Area, AreaSum> sums = new EnumMap<>(Area.class);
        this.jdbc
                .sql("SELECT * FROM district_sum WHERE period = :period AND district = :district")
                .param("period", period.toString())
                .param("district", district)
                .query(row -> {
                    sums.put(Area.ofKey(row.getString("area")), sum(row));
                });
        if (sums.size() < Area.values().length) {
            throw new IllegalStateException("the district " + district + " was not published in " + period);
        }
        return sums;
    }

    private AreaSum sum(ResultSet row) throws SQLException {
        return new AreaSum(
                new SubmissionSum(row.getLong("counted"), this.codec.read(row.getString("figures"))),
                new SubmissionSum(row.getLong("counted_before"), this.codec.read(row.getString("figures_before"))),
                row.getLong("expected"),
                new Freshness(
                        row.getLong("carried"),
                        Period.parse(row.getString("oldest")).orElse(null),
                        row.getLong("partly")));
    }
}
