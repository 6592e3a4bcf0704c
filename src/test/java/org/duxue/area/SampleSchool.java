package org.duxue.area;

import java.math.BigDecimal;
import org.duxue.registry.Category;
import org.duxue.registry.District;
import org.duxue.registry.Location;
import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** A school for tests: {@code SampleSchool.of(NINE_YEAR).primary(468).junior(278).school()}. Public by default. */
public final class SampleSchool {

    static final District DISTRICT = new District("230306", "城子河区");

    private final SchoolType type;
    private Ownership ownership = Ownership.PUBLIC;
    private Category category = Category.REGULAR;
    private @Nullable Location location;
    private boolean boarding;
    private int primary;
    private int junior;
    private int senior;
    private int children;

    private SampleSchool(SchoolType type) {
        this.type = type;
    }

    public static SampleSchool of(SchoolType type) {
        return new SampleSchool(type);
    }

    public SampleSchool runPrivately() {
        this.ownership = Ownership.PRIVATE;
        return this;
    }

    public SampleSchool of(Category category) {
        this.category = category;
        return this;
    }

    public SampleSchool in(Location location) {
        this.location = location;
        return this;
    }

    public SampleSchool boarding() {
        this.boarding = true;
        return this;
    }

    public SampleSchool primary(int students) {
        this.primary = students;
        return this;
    }

    public SampleSchool junior(int students) {
        this.junior = students;
        return this;
    }

    public SampleSchool senior(int students) {
        this.senior = students;
        return this;
    }

    public SampleSchool children(int count) {
        this.children = count;
        return this;
    }

    public School school() {
        return new School(
                "3123000101",
                "白桦学校",
                DISTRICT,
                this.type,
                this.ownership,
                this.category,
                this.location,
                this.boarding,
                this.primary,
                this.junior,
                this.senior,
                this.children,
                BigDecimal.valueOf(3000),
                BigDecimal.valueOf(6000),
                Period.of(2022, 1),
                true,
                null);
    }
}
