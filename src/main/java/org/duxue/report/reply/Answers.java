package org.duxue.report.reply;

/** Selects the answer to the problems of each area. */
final class Answers {

    private Answers() {}

    static Answer to(AnswerScope scope) {
        return switch (scope.area()) {
            case EQUIPMENT -> new EquipmentAnswer(scope);
            case STAFFING -> new StaffingAnswer(scope);
            case SAFETY -> new SafetyAnswer(scope);
            case FITNESS -> new FitnessAnswer(scope);
            case ENFORCEMENT -> new EnforcementAnswer(scope);
            case PAY -> new PayAnswer(scope);
        };
    }
}
