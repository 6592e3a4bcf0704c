package org.duxue.area.safety;

import static org.duxue.area.safety.SafetyColumns.ADDED_THIS_YEAR;
import static org.duxue.area.safety.SafetyColumns.BIRTH_DATE;
import static org.duxue.area.safety.SafetyColumns.CATEGORY;
import static org.duxue.area.safety.SafetyColumns.CERTIFIED;
import static org.duxue.area.safety.SafetyColumns.DESCRIPTION;
import static org.duxue.area.safety.SafetyColumns.DUE_ON;
import static org.duxue.area.safety.SafetyColumns.FOUND_ON;
import static org.duxue.area.safety.SafetyColumns.ITEM_ID;
import static org.duxue.area.safety.SafetyColumns.QUANTITY;
import static org.duxue.area.safety.SafetyColumns.RECORD;
import static org.duxue.area.safety.SafetyColumns.RESOLVED_ON;
import static org.duxue.area.safety.SafetyColumns.TRAINED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Room;
import org.duxue.area.Setting;
import org.duxue.area.Tally;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/** Area 3: hazards, guards and technical protection. */
public final class SafetyRoom implements Room<SafetyRow> {

    @Override
    public Area area() {
        return Area.SAFETY;
    }

    @Override
    public Schema schema() {
        return SafetyColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return SafetyColumns.SCHOOL_CODE;
    }

    @Override
    public List<Indicator> indicators() {
        return SafetyIndicators.ALL;
    }

    @Override
    public @Nullable SafetyRow check(Row row, Setting setting) {
        RecordType record = row.require(RECORD);
        String itemId = row.require(ITEM_ID);
        if (itemId != null) {
            row.unique(ITEM_ID, itemId);
        }
        if (record == null) {
            return null;
        }
        SafetyRow specific = switch (record) {
            case HAZARD -> hazard(row, setting, itemId);
            case GUARD -> guard(row, setting);
            case DEVICE -> device(row, itemId);
        };
        return row.isInError() ? null : specific;
    }

    private static @Nullable SafetyRow hazard(Row row, Setting setting, @Nullable String itemId) {
        row.ignore(BIRTH_DATE, CERTIFIED, TRAINED, QUANTITY, ADDED_THIS_YEAR);
        Category category = category(row, RecordType.HAZARD);
        String description = row.require(DESCRIPTION);
        LocalDate foundOn = setting.requirePast(row, FOUND_ON);
        LocalDate dueOn = row.require(DUE_ON);
        LocalDate resolvedOn = setting.past(row, RESOLVED_ON);
        notBeforeFound(row, DUE_ON, dueOn, foundOn);
        notBeforeFound(row, RESOLVED_ON, resolvedOn, foundOn);
        if (itemId == null || category == null || description == null || foundOn == null || dueOn == null) {
            return null;
        }
        return new SafetyRow.Hazard(itemId, category, description, foundOn, dueOn, resolvedOn);
    }

    private static void notBeforeFound(
            Row row, Column<LocalDate> column, @Nullable LocalDate date, @Nullable LocalDate foundOn) {
        if (date == null || foundOn == null || !date.isBefore(foundOn)) {
            return;
        }
        row.reject(
                column,
                ProblemType.CONSTRAINT_ERROR,
                column.key() + ">=found_on",
                "早于发现日期 " + foundOn + "；应为该日或之后的日期",
                "lies before found_on " + foundOn + "; write that day or a later one");
    }

    private static @Nullable SafetyRow guard(Row row, Setting setting) {
        row.ignore(CATEGORY, DESCRIPTION, FOUND_ON, DUE_ON, RESOLVED_ON, QUANTITY, ADDED_THIS_YEAR);
        LocalDate birthDate = setting.requirePast(row, BIRTH_DATE);
        Boolean certified = row.require(CERTIFIED);
        Boolean trained = row.require(TRAINED);
        if (birthDate != null) {
            GuardAge.check(row, birthDate, setting.asOf());
        }
        if (birthDate == null || certified == null || trained == null) {
            return null;
        }
        return new SafetyRow.Guard(birthDate, certified, trained);
    }

    private static @Nullable SafetyRow device(Row row, @Nullable String itemId) {
        row.ignore(DESCRIPTION, FOUND_ON, DUE_ON, RESOLVED_ON, BIRTH_DATE, CERTIFIED, TRAINED);
        Category category = category(row, RecordType.DEVICE);
        Integer quantity = row.require(QUANTITY);
        Integer added = row.get(ADDED_THIS_YEAR, 0);
        if (added != null && quantity != null && added > quantity) {
            row.reject(
                    ADDED_THIS_YEAR,
                    ProblemType.CONSTRAINT_ERROR,
                    "added_this_year<=quantity",
                    "大于数量 " + quantity + "；应为 0 到 " + quantity + " 之间的整数",
                    "is above the quantity " + quantity + "; write a whole number from 0 to " + quantity);
        }
        if (itemId == null || category == null || quantity == null || added == null) {
            return null;
        }
        return new SafetyRow.Device(itemId, category, quantity, added);
    }

    /** The category, which must be one of the record's own. */
    private static @Nullable Category category(Row row, RecordType record) {
        Category category = row.require(CATEGORY);
        if (category == null || category.record() == record) {
            return category;
        }
        List<Category> right = Category.of(record);
        row.reject(
                CATEGORY,
                ProblemType.CONSTRAINT_ERROR,
                "category-of-record",
                "不是“" + record.label() + "”的类别；应为："
                        + right.stream().map(Category::label).collect(Collectors.joining("、")),
                "is no category of a " + record.key() + "; write one of "
                        + right.stream().map(Category::key).collect(Collectors.joining(", ")));
        return null;
    }

    @Override
    public List<String> keep(SafetyRow row) {
        return row.kept();
    }

    @Override
    public SafetyRow recall(List<String> kept) {
        return SafetyRow.recalled(kept);
    }

    @Override
    public Optional<FormRow> writeAgain(SafetyRow row) {
        if (row instanceof SafetyRow.Hazard hazard) {
            return Optional.of(FormRow.EMPTY
                    .with(RECORD, RecordType.HAZARD)
                    .with(ITEM_ID, hazard.itemId())
                    .with(CATEGORY, hazard.category())
                    .with(DESCRIPTION, hazard.description())
                    .with(FOUND_ON, hazard.foundOn())
                    .with(DUE_ON, hazard.dueOn())
                    .with(RESOLVED_ON, hazard.resolvedOn()));
        }
        if (row instanceof SafetyRow.Guard guard) {
            return Optional.of(FormRow.EMPTY
                    .with(RECORD, RecordType.GUARD)
                    .with(CERTIFIED, guard.certified())
                    .with(TRAINED, guard.trained()));
        }
        SafetyRow.Device device = (SafetyRow.Device) row;
        return Optional.of(FormRow.EMPTY
                .with(RECORD, RecordType.DEVICE)
                .with(ITEM_ID, device.itemId())
                .with(CATEGORY, device.category())
                .with(QUANTITY, device.quantity())
                .with(ADDED_THIS_YEAR, device.addedThisYear()));
    }

    @Override
    public Tally<SafetyRow> tally(Setting setting) {
        return new SafetyTally(setting);
    }
}
