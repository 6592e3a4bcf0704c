package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ways in which a count of a submission can change while the submission stays consistent. */
final class LocalChanges {

    private static final Set<Measure> ALONE = Set.of(Measure.REGISTRATION_OVERDUE, Measure.DUE_PASSED, Measure.LACKING);
    private static final Set<Measure> BY_STATUS = Set.of(Measure.NOT_INSURED, Measure.IN_PROGRESS, Measure.UNINSURED);

    private final Knowledge knowledge;
    private final Count count;
    private final long step;
    private final String submission;
    private final Measure measure;

    LocalChanges(Knowledge knowledge, Count count, long step) {
        this.knowledge = knowledge;
        this.count = count;
        this.step = step;
        this.submission = count.submission();
        this.measure = count.measure();
    }

    /** Moves people to another part or another status. */
    List<SortedMap<Count, Long>> ofTwoParts() {
        List<SortedMap<Count, Long>> all = new ArrayList<>();
        String part = this.count.part();
        if (this.measure == Measure.IN_PROGRESS) {
            all.add(of(this.count, this.step, named(Measure.UNINSURED), -this.step));
        } else if (this.measure == Measure.UNINSURED) {
            all.add(of(this.count, this.step, named(Measure.IN_PROGRESS), -this.step));
        } else if (part.isEmpty()) {
            if (parts("").isEmpty() && !BY_STATUS.contains(this.measure)) {
                all.add(of(this.count, this.step));
            }
        } else {
            String dimension = part.substring(0, part.indexOf('=') + 1);
            for (String other : parts(dimension)) {
                if (!other.equals(part)) {
                    all.add(of(this.count, this.step, new Count(this.submission, this.measure, other), -this.step));
                }
            }
        }
        return all;
    }

    /** Adds or removes people, together with the parts and other counts that include them. */
    List<SortedMap<Count, Long>> ofTheWhole() {
        if (BY_STATUS.contains(this.measure)) {
            return ofStaff();
        }
        List<SortedMap<Count, Long>> all = new ArrayList<>();
        if (parts("").isEmpty() || ALONE.contains(this.measure)) {
            return all;
        }
        for (String grade : path(PeopleFigures.GRADE)) {
            for (String sex : path("sex=")) {
                SortedMap<Count, Long> change = of(new Count(this.submission, this.measure, ""), this.step);
                put(change, grade);
                put(change, sex);
                put(change, PeopleFigures.stageOf(grade));
                if (change.containsKey(this.count)) {
                    all.add(change);
                }
            }
        }
        return all;
    }

    /** The part itself if it is of the dimension, otherwise each part of the dimension. */
    private List<String> path(String dimension) {
        List<String> parts = parts(dimension);
        if (this.count.part().startsWith(dimension)) {
            return List.of(this.count.part());
        }
        return parts.isEmpty() ? List.of("") : parts;
    }

    private void put(SortedMap<Count, Long> change, String part) {
        Count one = new Count(this.submission, this.measure, part);
        if (!part.isEmpty() && this.knowledge.has(one)) {
            change.put(one, this.step);
        }
    }

    private List<SortedMap<Count, Long>> ofStaff() {
        List<SortedMap<Count, Long>> all = new ArrayList<>();
        for (long inProgress : List.of(0L, this.step, this.step / 2)) {
            boolean fits = switch (this.measure) {
                case IN_PROGRESS -> inProgress == this.step;
                case UNINSURED -> inProgress == 0;
                default -> true;
            };
            if (fits) {
                all.add(ofStaff(inProgress, false));
                all.add(ofStaff(inProgress, true));
            }
        }
        return all;
    }

    private SortedMap<Count, Long> ofStaff(long inProgress, boolean withRest) {
        SortedMap<Count, Long> change = of(named(Measure.NOT_INSURED), this.step, named(Measure.INSURED), -this.step);
        if (inProgress != 0) {
            change.put(named(Measure.IN_PROGRESS), inProgress);
        }
        if (inProgress != this.step) {
            change.put(named(Measure.UNINSURED), this.step - inProgress);
        }
        long not = this.knowledge.value(named(Measure.NOT_INSURED)) + this.step;
        follow(change, Measure.REGISTRATION_OVERDUE, not);
        follow(change, Measure.DUE_PASSED, not);
        if (withRest || this.knowledge.value(named(Measure.LACKING)) < not) {
            change.put(named(Measure.LACKING), this.step);
        }
        return change;
    }

    private void follow(SortedMap<Count, Long> change, Measure part, long whole) {
        long beyond = this.knowledge.value(named(part)) - whole;
        if (beyond > 0) {
            change.put(named(part), -beyond);
        }
    }

    private List<String> parts(String dimension) {
        return this.knowledge
                .parts(this.submission, this.measure)
                .filter(part -> !part.isEmpty() && part.startsWith(dimension))
                .toList();
    }

    private Count named(Measure other) {
        return new Count(this.submission, other, "");
    }

    private static SortedMap<Count, Long> of(Count one, long difference) {
        return new TreeMap<>(Map.of(one, difference));
    }

    private static SortedMap<Count, Long> of(Count one, long difference, Count other, long opposite) {
        return new TreeMap<>(Map.of(one, difference, other, opposite));
    }
}
