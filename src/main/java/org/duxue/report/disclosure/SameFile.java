package org.duxue.report.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.shared.Area;

/**
 * The constraints between the figures of one file on different days: people leave, so that there are fewer; time limits
 * pass and people grow older, so that those counts increase. Everything else stays the same.
 */
final class SameFile {

    private static final Map<Area, String> PEOPLE = Map.of(
            Area.PAY, "external_staff",
            Area.SAFETY, "guards",
            Area.FITNESS, "students_tested");

    /** Measures that can only increase with time, as long as no one leaves. */
    private static final Set<Measure> RISING =
            Set.of(Measure.REGISTRATION_OVERDUE, Measure.DUE_PASSED, Measure.OVER_AGE, Measure.AGE);

    /**
     * The order of days is visible in figures that only time changes: fewer people, more time limits passed, older
     * people.
     */
    private static final Comparator<PeopleFigures> BY_DAY = Comparator.comparing(
                    SameFile::people, Comparator.reverseOrder())
            .thenComparing(figures -> figures.numerator("registration_overdue", ""))
            .thenComparing(figures -> figures.numerator("due_passed", ""))
            .thenComparing(figures -> figures.numerator("guards_over_age", ""))
            .thenComparing(figures -> figures.numerator("guard_average_age", ""));

    private SameFile() {}

    /** Links figures whose counts were added to others of the same file. */
    static void link(PeopleFigures figures, List<PeopleFigures> others, Knowledge knowledge) {
        for (PeopleFigures other : others) {
            boolean isLater = BY_DAY.compare(figures, other) > 0;
            PeopleFigures earlier = isLater ? other : figures;
            PeopleFigures later = isLater ? figures : other;
            for (Count count : knowledge.countsOf(earlier.submission())) {
                Count again = new Count(later.submission(), count.measure(), count.part());
                if (knowledge.has(again)) {
                    link(count, again, new People(earlier, later), knowledge);
                }
            }
            if (figures.area() == Area.SAFETY) {
                onTheirBirthdays(earlier, later, knowledge);
            }
        }
        others.add(figures);
    }

    /** The number of people of a file on two days; for external staff the numbers themselves may be withheld. */
    private record People(PeopleFigures earlier, PeopleFigures later) {

        long left() {
            return people(this.earlier) - people(this.later);
        }

        /** The terms for those who left, added to a difference of counts. */
        Map<Count, Integer> leaving(Map<Count, Integer> terms, Knowledge knowledge) {
            Map<Count, Integer> all = new HashMap<>(terms);
            Count before = new Count(this.earlier.submission(), Measure.STAFF, "");
            Count after = new Count(this.later.submission(), Measure.STAFF, "");
            if (knowledge.has(before) && knowledge.has(after)) {
                all.merge(before, -1, Integer::sum);
                all.merge(after, 1, Integer::sum);
            }
            return all;
        }
    }

    private static long people(PeopleFigures figures) {
        return figures.numerator(PEOPLE.getOrDefault(figures.area(), "certified_rate"), "");
    }

    private static void link(Count earlier, Count later, People people, Knowledge knowledge) {
        boolean nobodyLeft = people.left() == 0;
        if (earlier.measure() == Measure.STAFF) {
            knowledge.add(Map.of(later, 1, earlier, -1), 0, nobodyLeft);
            return;
        }
        if (!RISING.contains(earlier.measure())
                && (nobodyLeft || !earlier.measure().isAmount())) {
            knowledge.add(Map.of(later, 1, earlier, -1), 0, false);
        }
        if (!earlier.measure().isAmount()) {
            Map<Count, Integer> lost = Map.of(earlier, 1, later, -1);
            Map<Count, Integer> terms = people.leaving(lost, knowledge);
            knowledge.add(terms, terms.size() > lost.size() ? 0 : people.left(), false);
        } else if (nobodyLeft) {
            knowledge.add(Map.of(earlier, 1, later, -1), 0, false);
        }
    }

    /** A guard who becomes over age has had a birthday, and no one has two in a year. */
    private static void onTheirBirthdays(PeopleFigures earlier, PeopleFigures later, Knowledge knowledge) {
        Count overAge = new Count(later.submission(), Measure.OVER_AGE, "");
        Count age = new Count(later.submission(), Measure.AGE, "");
        Count overAgeBefore = new Count(earlier.submission(), Measure.OVER_AGE, "");
        Count ageBefore = new Count(earlier.submission(), Measure.AGE, "");
        if (Set.of(overAge, age, overAgeBefore, ageBefore).stream().allMatch(knowledge::has)) {
            knowledge.add(Map.of(overAge, 1, overAgeBefore, -1, age, -1, ageBefore, 1), 0, false);
            knowledge.add(Map.of(age, 1, ageBefore, -1), people(later), false);
        }
    }
}
