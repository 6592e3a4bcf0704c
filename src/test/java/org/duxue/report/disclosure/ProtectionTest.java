package org.duxue.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays withheld about a count that no other district hides. */
class ProtectionTest {

    private static final Count FEW = new Count("staff S1 2024-04 #1", Measure.TEACHERS_UNCERTIFIED, "");
    private static final Count MANY = new Count("staff S2 2024-04 #1", Measure.TEACHERS_UNCERTIFIED, "");

    /**
     * It is public that the count is 1 to 3: the value 2 would follow from 12 in the district and 10 in the other
     * school.
     */
    @Test
    void aSumOfACountThatNothingHidesIsNotPublishedAgain() {
        Knowledge knowledge = new Knowledge();
        knowledge.add(FEW, new Range(2, 1, 3));
        knowledge.add(MANY, new Range(10, 0, 20));
        PublishedSum few = sum(knowledge, Set.of(FEW), "S1", 1);
        PublishedSum many = sum(knowledge, Set.of(MANY), "S2", 1);
        PublishedSum district = sum(knowledge, Set.of(FEW, MANY), "230399", 20);

        Protection protection = Protection.of(knowledge, List.of(), "chance");

        assertThat(protection.exposed()).extracting(Target::counts).containsExactly(Set.of(FEW));
        assertThat(few.isPublished()).isFalse();
        assertThat(many.isPublished() && district.isPublished()).isFalse();
    }

    /** A file and its correction were each published in a sum with a third file: both differ, or neither. */
    @Test
    void aCountIsHiddenByIndirectlyRelatedFiles() {
        Knowledge knowledge = new Knowledge();
        Count corrected = new Count("staff S3 2024-04 #2", Measure.TEACHERS_UNCERTIFIED, "");
        knowledge.add(FEW, new Range(2, 0, 20));
        knowledge.add(MANY, new Range(10, 0, 20));
        knowledge.add(corrected, new Range(10, 0, 20));
        sum(knowledge, Set.of(FEW), "S1", 1);
        knowledge.sum(Set.of(FEW, MANY), true);
        knowledge.sum(Set.of(MANY, corrected), true);

        Protection protection = Protection.of(knowledge, List.of(), "chance");

        assertThat(protection.exposed()).isEmpty();
        assertThat(protection.worlds()).hasSize(1);
        assertThat(protection.worlds().get(0).differences())
                .containsExactlyInAnyOrderEntriesOf(Map.of(FEW, -2L, MANY, 2L, corrected, -2L));
    }

    @Test
    void aWorldThatHidACountHidesItAgain() {
        Knowledge knowledge = new Knowledge();
        knowledge.add(FEW, new Range(2, 0, 20));
        knowledge.add(MANY, new Range(10, 0, 20));
        PublishedSum few = sum(knowledge, Set.of(FEW), "S1", 1);
        knowledge.sum(Set.of(FEW, MANY), true);
        OtherWorld before = new OtherWorld(new TreeMap<>(Map.of(FEW, -2L, MANY, 2L)));
        OtherWorld ofOthers = new OtherWorld(new TreeMap<>(
                Map.of(FEW, -2L, new Count("staff S9 2024-01 #1", Measure.TEACHERS_UNCERTIFIED, ""), 2L)));

        Protection protection = Protection.of(knowledge, List.of(ofOthers, before), "chance");

        assertThat(protection.exposed()).isEmpty();
        assertThat(protection.worlds()).containsExactly(before);
        assertThat(few.isPublished()).isFalse();
    }

    @Test
    void anotherWorldNamesOnlyWhatDiffers() {
        SortedMap<Count, Long> differences = new TreeMap<>(Map.of(FEW, -2L, MANY, 0L));

        assertThatThrownBy(() -> new OtherWorld(differences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a count that is the same in the other world: ");
    }

    /**
     * It was published that all guards of the district were trained, which is a large group, and those of the school
     * are the same a month later.
     */
    @Test
    void aStatementAboutManyOnAnotherDayIsKnownOfAFew() {
        Knowledge knowledge = new Knowledge();
        Count before = new Count("safety S1 2024-04 #1 april", Measure.UNTRAINED, "");
        Count now = new Count("safety S1 2024-04 #1 may", Measure.UNTRAINED, "");
        Count others = new Count("safety S2 2024-04 #1 april", Measure.UNTRAINED, "");
        Stream.of(before, now, others).forEach(count -> knowledge.add(count, new Range(0, 0, 3)));
        knowledge.add(Map.of(before, 1, now, -1), 0, false);
        knowledge.add(Map.of(now, 1, before, -1), 0, false);
        knowledge.sum(Set.of(before, others), true).addGroup(20);
        knowledge.sum(Set.of(now), false).addPlace(new Place("S1", "safety.guards_trained_rate", ""), 3, 1);

        Protection protection = Protection.of(knowledge, List.of(), "chance");

        assertThat(protection.exposed()).isEmpty();
        assertThat(knowledge.sameOnDays(now)).containsExactly(before, now);
        assertThat(knowledge.sameOnDays(others)).containsExactly(others);
    }

    /** In the large group no one was on the way to insurance; so no one is among those who stayed. */
    @Test
    void aStatementAboutManyIsKnownOfTheFewWhoStayed() {
        Knowledge knowledge = new Knowledge();
        Count before = new Count("insurance S1 2024-04 #1 april", Measure.IN_PROGRESS, "");
        Count now = new Count("insurance S1 2024-04 #1 may", Measure.IN_PROGRESS, "");
        Stream.of(before, now).forEach(count -> knowledge.add(count, new Range(0, 0, 3)));
        knowledge.add(Map.of(now, 1, before, -1), 0, false);
        knowledge.add(Map.of(before, 1, now, -1), 1, false);
        knowledge.sum(Set.of(before), true).addGroup(20);
        knowledge.sum(Set.of(now), false).addPlace(new Place("S1", "pay.in_progress", ""), 2, 1);

        Protection protection = Protection.of(knowledge, List.of(), "chance");

        assertThat(protection.exposed()).isEmpty();
        assertThat(knowledge.notLessOnDays(now)).containsExactly(before, now);
        assertThat(knowledge.sameOnDays(now)).containsExactly(now);
        assertThat(knowledge.notLessOnDays(before)).containsExactly(before);
    }

    private static PublishedSum sum(Knowledge knowledge, Set<Count> counts, String scope, long weight) {
        PublishedSum sum = knowledge.sum(counts, false);
        sum.addPlace(new Place(scope, "staffing.certified_rate", ""), 40, weight);
        return sum;
    }
}
