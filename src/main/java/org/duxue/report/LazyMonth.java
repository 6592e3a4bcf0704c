package org.duxue.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.duxue.area.Figures;
import org.duxue.ledger.Line;
import org.duxue.registry.School;
import org.duxue.report.audit.DataRow;
import org.duxue.report.audit.DistrictFacts;
import org.duxue.shared.Area;
import org.springframework.util.function.SingletonSupplier;

/** A month whose data are loaded when a text first refers to it: most texts refer to few months. */
record LazyMonth(
        SingletonSupplier<List<School>> ofSchools,
        SingletonSupplier<Map<Area, Map<String, Figures>>> ofFigures,
        SingletonSupplier<List<DataRow>> ofRows,
        SingletonSupplier<List<Line>> ofLedger,
        SingletonSupplier<Map<Area, Set<String>>> ofLacking)
        implements DistrictFacts.Month {

    static <T> SingletonSupplier<T> lazy(Supplier<T> read) {
        return SingletonSupplier.of(read);
    }

    @Override
    public List<School> schools() {
        return this.ofSchools.obtain();
    }

    @Override
    public Map<Area, Map<String, Figures>> figures() {
        return this.ofFigures.obtain();
    }

    @Override
    public List<DataRow> rows() {
        return this.ofRows.obtain();
    }

    @Override
    public List<Line> ledger() {
        return this.ofLedger.obtain();
    }

    @Override
    public Map<Area, Set<String>> lacking() {
        return this.ofLacking.obtain();
    }
}
