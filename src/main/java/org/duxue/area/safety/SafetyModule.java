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
import java.util.regex.Pattern;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.ComparedRow;
import org.duxue.area.Fact;
import org.duxue.area.FollowedRow;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Keys;
import org.duxue.area.Lasting;
import org.duxue.area.Standing;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Area 3: hazards, guards and technical protection. */
public final class SafetyModule implements AreaModule<SafetyRow> {

    private static final Pattern SEVERAL = Pattern.compile("[0０]*(?:[2-9２-９]|[1-9１-９][0-9０-９]+)(?:\\.0+)?[人名]?");

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
    public @Nullable SafetyRow check(Row row, ValidationContext context) {
        RecordType record = row.require(RECORD);
        String itemId = row.require(ITEM_ID);
        if (itemId != null) {
            row.unique(ITEM_ID, itemId);
        }
        if (record == null) {
            return null;
        }
        SafetyRow specific = switch (record) {
            case HAZARD -> hazard(row, context, itemId);
            case GUARD -> guard(row, context, itemId);
            case DEVICE -> device(row, itemId);
        };
        return row.isInError() ? null : specific;
    }

    private static @Nullable SafetyRow hazard(Row row, ValidationContext context, @Nullable String itemId) {
        row.ignore(BIRTH_DATE, CERTIFIED, TRAINED, QUANTITY, ADDED_THIS_YEAR);
        Category category = category(row, RecordType.HAZARD);
        String description = row.require(DESCRIPTION);
        LocalDate foundOn = context.requirePast(row, FOUND_ON);
        LocalDate dueOn = row.require(DUE_ON);
        LocalDate resolvedOn = context.past(row, RESOLVED_ON);
        notBeforeFound(row, DUE_ON, dueOn, foundOn, SafetyRules.DUE_BEFORE_FOUND);
        notBeforeFound(row, RESOLVED_ON, resolvedOn, foundOn, SafetyRules.RESOLVED_BEFORE_FOUND);
        if (itemId == null || category == null || description == null || foundOn == null || dueOn == null) {
            return null;
        }
        return new SafetyRow.Hazard(itemId, category, description, foundOn, dueOn, resolvedOn);
    }

    private static void notBeforeFound(
            Row row,
            Column<LocalDate> column,
            @Nullable LocalDate date,
            @Nullable LocalDate foundOn,
            RuleCode otherwise) {
        if (date != null && foundOn != null && date.isBefore(foundOn)) {
            row.reject(column, otherwise, foundOn);
        }
    }

    private static @Nullable SafetyRow guard(Row row, ValidationContext context, @Nullable String itemId) {
        row.ignore(CATEGORY, DESCRIPTION, FOUND_ON, DUE_ON, RESOLVED_ON, ADDED_THIS_YEAR);
        askAboutCount(row);
        LocalDate birthDate = context.requirePast(row, BIRTH_DATE);
        Boolean certified = row.require(CERTIFIED);
        Boolean trained = row.require(TRAINED);
        if (birthDate != null) {
            GuardAge.check(row, birthDate, context.asOf());
        }
        if (itemId == null || birthDate == null || certified == null || trained == null) {
            return null;
        }
        return new SafetyRow.Guard(context.pseudonyms().of(Keys.folded(itemId)).hex(), birthDate, certified, trained);
    }

    /** A quantity does not apply to a guard, but one above 1 says that guards are missing. */
    private static void askAboutCount(Row row) {
        String quantity = row.text(QUANTITY);
        if (quantity != null && SEVERAL.matcher(quantity).matches()) {
            row.warn(QUANTITY, SafetyRules.GUARD_COUNT, new QuestionKey("", quantity));
        } else {
            row.ignore(QUANTITY);
        }
    }

    private static @Nullable SafetyRow device(Row row, @Nullable String itemId) {
        row.ignore(DESCRIPTION, FOUND_ON, DUE_ON, RESOLVED_ON, BIRTH_DATE, CERTIFIED, TRAINED);
        Category category = category(row, RecordType.DEVICE);
        Integer quantity = row.require(QUANTITY);
        Integer added = row.get(ADDED_THIS_YEAR, 0);
        if (added != null && quantity != null && added > quantity) {
            row.reject(ADDED_THIS_YEAR, SafetyRules.ADDED_ABOVE_QUANTITY, quantity);
        }
        if (itemId == null || category == null || quantity == null || added == null) {
            return null;
        }
        return new SafetyRow.Device(itemId, category, quantity, added);
    }

    /** The category, which must be one of its record type. */
    private static @Nullable Category category(Row row, RecordType record) {
        Category category = row.require(CATEGORY);
        if (category == null || category.record() == record) {
            return category;
        }
        row.reject(CATEGORY, SafetyRules.CATEGORY_OF_RECORD, record, Category.of(record));
        return null;
    }

    @Override
    public String key(SafetyRow row) {
        return row.key();
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
    public Aggregator<SafetyRow> aggregator(ValidationContext context) {
        return new SafetyAggregator(context);
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    @Override
    public Optional<ComparedRow> compared(SafetyRow row, ValidationContext context) {
        return row instanceof SafetyRow.Hazard hazard
                ? Optional.of(ComparedRow.of(
                        Lasting.HAZARD,
                        hazard.itemId(),
                        !hazard.isResolvedBy(context.asOf()),
                        new ComparedRow.Mark(CATEGORY, hazard.category()),
                        new ComparedRow.Mark(FOUND_ON, hazard.foundOn())))
                : Optional.empty();
    }

    /** Only a guard who is in breach of the rule is not accounted for. */
    @Override
    public Optional<FollowedRow> follow(SafetyRow row, String rule, ValidationContext context) {
        if (!(row instanceof SafetyRow.Guard guard)) {
            return Optional.empty();
        }
        boolean breached = rule.equals("safety.guards_over_age")
                ? guard.ageOn(context.asOf()) > context.norms().whole("limit.guard_age")
                : !guard.trained();
        return Optional.of(new FollowedRow(guard.pseudonym(), breached ? Standing.UNCHANGED : Standing.MEETS));
    }

    @Override
    public Optional<String> normOf(String rule, School school, Norms norms) {
        return rule.equals(SafetyAggregator.GUARDS_SHORT_RULE)
                ? Optional.of(GuardNorm.keyFor(school, norms))
                : Optional.empty();
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Fact> fact(SafetyRow row, ValidationContext context) {
        return row instanceof SafetyRow.Hazard hazard
                ? Optional.of(new Fact.Hazard(
                        hazard.category(),
                        hazard.description(),
                        hazard.foundOn(),
                        hazard.dueOn(),
                        hazard.isResolvedBy(context.asOf()) ? hazard.resolvedOn() : null))
                : Optional.empty();
    }
}
