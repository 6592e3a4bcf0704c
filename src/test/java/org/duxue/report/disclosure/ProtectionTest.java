package org.duxue.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stays withheld of a count that no other district hides. */
class ProtectionTest {

    private static final Count FEW = new Count("staff S1 2024-04 #1", Measure.TEACHERS_UNCERTIFIED, "");
    private static final Count MANY = new Count("staff S2 2024-04 #1", Measure.TEACHERS_UNCERTIFIED, "");

    /** Everybody knows that there are 1 to 3: that there are 2 would follow from 12 in the district and 10 in the other school. */
    @Test
    void aSumOfACountThatNothingHidesIsNotToldAgain() {
        Knowledge knowledge = new Knowledge();
        knowledge.add(FEW, new Range(2, 1, 3));
        knowledge.add(MANY, new Range(10, 0, 20));
        PublishedSum few = told(knowledge, Set.of(FEW), "S1", 1);
        PublishedSum many = told(knowledge, Set.of(MANY), "S2", 1);
        PublishedSum district = told(knowledge, Set.of(FEW, MANY), "230399", 20);

        List<Target> exposed = Protection.of(knowledge, "chance");

        assertThat(exposed).extracting(Target::counts).containsExactly(Set.of(FEW));
        assertThat(few.isTold()).isFalse();
        assertThat(many.isTold() && district.isTold()).isFalse();
    }

    private static PublishedSum told(Knowledge knowledge, Set<Count> counts, String scope, long weight) {
        PublishedSum sum = knowledge.sum(counts, false);
        sum.addPlace(new Place(scope, "staffing.certified_rate", ""), 40, weight);
        return sum;
    }
}
