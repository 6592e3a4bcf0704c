package org.duxue.area.staffing;

import static org.duxue.area.staffing.StaffingColumns.POST;
import static org.duxue.area.staffing.StaffingColumns.REQUIRED;
import static org.duxue.area.staffing.StaffingColumns.STAGE;
import static org.duxue.area.staffing.StaffingColumns.SUBJECT;

import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.ComparedRow;
import org.duxue.area.Fact;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Lasting;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Stage;
import org.jspecify.annotations.Nullable;

/** Area 2: teachers by subject, vacancies, retirements and recruitment. */
public final class StaffingModule implements AreaModule<StaffingRow> {

    @Override
    public Area area() {
        return Area.STAFFING;
    }

    @Override
    public Schema schema() {
        return StaffingColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return StaffingColumns.SCHOOL_CODE;
    }

    @Override
    public List<Indicator> indicators() {
        return StaffingIndicators.ALL;
    }

    @Override
    public @Nullable StaffingRow check(Row row, ValidationContext context) {
        Post post = row.require(POST);
        List<Stage> taught = context.school().type().stages();
        StaffingRow specific = post == Post.TEACHER ? teachers(row, taught) : other(row, post, taught);
        return row.isInError() ? null : specific;
    }

    private static @Nullable StaffingRow teachers(Row row, List<Stage> taught) {
        Stage stage = taught.size() == 1 ? ownStage(row, taught) : taughtStage(row, row.require(STAGE), taught);
        Subject subject = row.require(SUBJECT);
        Integer required = row.require(REQUIRED);
        String key = stage == null || subject == null
                ? ""
                : String.join("/", Post.TEACHER.key(), stage.key(), subject.key());
        HeadCounts counts = HeadCounts.judged(row, key);
        if (!key.isEmpty()) {
            row.unique(SUBJECT, key);
        }
        if (stage == null || subject == null || required == null || counts == null) {
            return null;
        }
        return new StaffingRow.Teachers(stage, subject, required, counts);
    }

    /** Without a readable post it is not known whether a subject applies, so the subject is not judged. */
    private static @Nullable StaffingRow other(Row row, @Nullable Post post, List<Stage> taught) {
        Stage stage = taught.size() == 1 ? ownStage(row, taught) : taughtStage(row, row.get(STAGE), taught);
        Integer required = row.get(REQUIRED);
        HeadCounts counts = HeadCounts.judged(row, key(post, stage));
        if (post == null) {
            return null;
        }
        row.ignore(SUBJECT);
        if (stage != null || row.isBlank(STAGE)) {
            row.unique(SUBJECT, String.join("/", post.key(), stage == null ? "" : stage.key(), ""));
        }
        return counts == null ? null : new StaffingRow.OtherStaff(post, stage, required, counts);
    }

    private static String key(@Nullable Post post, @Nullable Stage stage) {
        if (post == null) {
            return "";
        }
        return stage == null ? post.key() : post.key() + "/" + stage.key();
    }

    /** In a school with one stage a blank means that stage. */
    private static @Nullable Stage ownStage(Row row, List<Stage> taught) {
        return taughtStage(row, row.get(STAGE, taught.get(0)), taught);
    }

    /** The stage as read, even when it is reported as not one of the school's: the row takes its key all the same. */
    private static @Nullable Stage taughtStage(Row row, @Nullable Stage stage, List<Stage> taught) {
        if (stage != null && !taught.contains(stage)) {
            row.reject(STAGE, StaffingRules.STAGE_OF_SCHOOL, taught);
        }
        return stage;
    }

    @Override
    public String key(StaffingRow row) {
        return String.join("/", row.kept().subList(0, StaffingRow.COLUMNS_OF_KEY));
    }

    @Override
    public List<String> keep(StaffingRow row) {
        return row.kept();
    }

    @Override
    public StaffingRow recall(List<String> kept) {
        return StaffingRow.recalled(kept);
    }

    @Override
    public Optional<FormRow> writeAgain(StaffingRow row) {
        if (row instanceof StaffingRow.Teachers teachers) {
            return Optional.of(teachers.counts()
                    .writtenAgain(FormRow.EMPTY
                            .with(POST, Post.TEACHER)
                            .with(STAGE, teachers.stage())
                            .with(SUBJECT, teachers.subject())
                            .with(REQUIRED, teachers.required())));
        }
        StaffingRow.OtherStaff other = (StaffingRow.OtherStaff) row;
        return Optional.of(other.counts()
                .writtenAgain(FormRow.EMPTY
                        .with(POST, other.post())
                        .with(STAGE, other.stage())
                        .with(REQUIRED, other.required())));
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    @Override
    public Optional<ComparedRow> compared(StaffingRow row, ValidationContext context) {
        return Optional.of(ComparedRow.of(Lasting.POST, row.name(), row.lacks() > 0));
    }

    @Override
    public Aggregator<StaffingRow> aggregator(ValidationContext context) {
        return new StaffingAggregator(context);
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Fact> fact(StaffingRow row, ValidationContext context) {
        return row instanceof StaffingRow.Teachers teachers && teachers.shortage() > 0
                ? Optional.of(new Fact.Vacancy(teachers.subject(), teachers.shortage()))
                : Optional.empty();
    }
}
