package org.duxue.area.staffing;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Keys;
import org.duxue.shared.Stage;
import org.jspecify.annotations.Nullable;

/** An accepted row of a staff file. */
sealed interface StaffingRow {

    int COLUMNS_OF_KEY = 3;
    int COLUMNS_BEFORE_COUNTS = 4;

    HeadCounts counts();

    /** The teachers of one subject in one stage. */
    record Teachers(Stage stage, Subject subject, int required, HeadCounts counts) implements StaffingRow {

        int shortage() {
            return Math.max(0, this.required - this.counts.actual());
        }

        int surplus() {
            return Math.max(0, this.counts.actual() - this.required);
        }
    }

    /**
     * Staff who are not subject teachers.
     *
     * @param stage null when they serve all stages of the school
     */
    record OtherStaff(
            Post post, @Nullable Stage stage, @Nullable Integer required, HeadCounts counts) implements StaffingRow {}

    /** The number missing from the required number. */
    default int lacks() {
        if (this instanceof Teachers teachers) {
            return teachers.shortage();
        }
        Integer required = ((OtherStaff) this).required;
        return required == null ? 0 : Math.max(0, required - counts().actual());
    }

    /** Post, stage and subject, as far as they apply, such as {@code teacher/junior/pe} or {@code health}. */
    default String name() {
        return String.join(
                "/",
                kept().subList(0, COLUMNS_OF_KEY).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    default List<String> kept() {
        List<String> kept = new ArrayList<>();
        if (this instanceof Teachers teachers) {
            kept.add(Post.TEACHER.key());
            kept.add(teachers.stage.key());
            kept.add(teachers.subject.key());
            kept.add(String.valueOf(teachers.required));
        } else if (this instanceof OtherStaff other) {
            kept.add(other.post.key());
            kept.add(other.stage == null ? "" : other.stage.key());
            kept.add("");
            kept.add(other.required == null ? "" : other.required.toString());
        }
        kept.addAll(counts().kept());
        return kept;
    }

    static StaffingRow recalled(List<String> kept) {
        Post post = Keys.of(Post.values(), kept.get(0));
        HeadCounts counts = HeadCounts.recalled(kept.subList(COLUMNS_BEFORE_COUNTS, kept.size()));
        if (post == Post.TEACHER) {
            return new Teachers(
                    Keys.of(Stage.values(), kept.get(1)),
                    Keys.of(Subject.values(), kept.get(2)),
                    Integer.parseInt(kept.get(3)),
                    counts);
        }
        return new OtherStaff(
                post,
                kept.get(1).isEmpty() ? null : Keys.of(Stage.values(), kept.get(1)),
                kept.get(3).isEmpty() ? null : Integer.valueOf(kept.get(3)),
                counts);
    }
}
