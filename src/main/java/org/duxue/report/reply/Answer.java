package org.duxue.report.reply;

import java.util.List;

/** What the data say to one problem; every sentence stands only where its condition holds. */
interface Answer {

    /** What was done, with its month. */
    List<String> done();

    /** How it stands, and what is planned. */
    List<String> now();

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
