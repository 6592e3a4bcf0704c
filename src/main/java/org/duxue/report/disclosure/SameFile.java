package org.duxue.report.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.shared.Area;

/**
 * What holds between the figures that one file comes to on different days: people leave, so that there are fewer; time
 * limits pass and people grow older, so that there are more. Everything else stays as it is.
 */
final class SameFile {

    private static final Map<Area, String> PEOPLE = Map.of(
            Area.PAY, "external_staff",
            Area.SAFETY, "guards",
            Area.FITNESS, "students_tested");

    private SameFile() {}

    /** Takes figures whose counts were added, beside others of the same file. */
    static void link(PeopleFigures figures, List<PeopleFigures> others, Knowledge knowledge) {
        for (PeopleFigures other : others) {
            long fewer = people(figures) - people(other);
            notMore(figures, other, Math.max(0, fewer), knowledge);
            notMore(other, figures, Math.max(0, -fewer), knowledge);
            if (figures.area() == Area.SAFETY && fewer == 0) {
                onTheirBirthdays(figures, other, knowledge);
                onTheirBirthdays(other, figures, knowledge);
            }
        }
        others.add(figures);
    }

    private static long people(PeopleFigures figures) {
        return figures.numerator(PEOPLE.getOrDefault(figures.area(), "certified_rate"), "");
    }

    private static void notMore(PeopleFigures one, PeopleFigures other, long leavers, Knowledge knowledge) {
        for (Count count : knowledge.countsOf(one.submission())) {
            Count again = new Count(other.submission(), count.measure(), count.part());
            if (knowledge.has(again) && (leavers == 0 || !count.measure().isAmount())) {
                knowledge.add(Map.of(count, 1, again, -1), leavers, false);
            }
        }
    }

    /** Who becomes too old has had a birthday. */
    private static void onTheirBirthdays(PeopleFigures one, PeopleFigures other, Knowledge knowledge) {
        Count overAge = new Count(one.submission(), Measure.OVER_AGE, "");
        Count age = new Count(one.submission(), Measure.AGE, "");
        Count otherOverAge = new Count(other.submission(), Measure.OVER_AGE, "");
        Count otherAge = new Count(other.submission(), Measure.AGE, "");
        if (Set.of(overAge, age, otherOverAge, otherAge).stream().allMatch(knowledge::has)) {
            knowledge.add(Map.of(overAge, 1, otherOverAge, -1, age, -1, otherAge, 1), 0, false);
        }
    }
}
