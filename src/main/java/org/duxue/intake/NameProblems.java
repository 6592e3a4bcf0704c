package org.duxue.intake;

import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;

/** Problems of file names that do not identify a sender or a month. */
final class NameProblems {

    private NameProblems() {}

    static Problem contradiction(DroppedFile file, FileName.Contradiction one) {
        RuleCode code = switch (one.what()) {
            case KINDS -> NameRules.TWO_KINDS;
            case SENDERS -> NameRules.TWO_SENDERS;
            case MONTHS -> NameRules.TWO_MONTHS;
            case IMPOSSIBLE_MONTH -> NameRules.IMPOSSIBLE_MONTH;
        };
        return Problem.ofFile(code, file.name(), one.values());
    }

    static Problem leftAlone() {
        return Problem.ofFile(NameRules.LEFT_ALONE);
    }

    static Problem noMonth(DroppedFile file) {
        return Problem.ofFile(NameRules.NO_MONTH, file.name());
    }

    /** The file is not assigned to the month of the run. */
    static Problem otherMonth(DroppedFile file, String said, Period period) {
        return Problem.ofFile(NameRules.OTHER_MONTH, file.name(), said, period);
    }

    static Problem futureMonth(DroppedFile file, Period period, Period thisMonth) {
        return Problem.ofFile(NameRules.FUTURE_MONTH, file.name(), period, thisMonth);
    }

    static Problem noSender(DroppedFile file, Kind kind) {
        String code = kind.isSentByDistrict() ? "230306" : "3123000101";
        return Problem.ofFile(NameRules.NO_SENDER, file.name(), kind.key() + "_" + code + "_2023-06.csv");
    }

    static Problem noDistrictOrMonth(DroppedFile file) {
        return Problem.ofFile(NameRules.NO_DISTRICT_OR_MONTH, file.name());
    }

    static Problem unknownDistrict(String district) {
        return Problem.ofColumn(NameRules.UNKNOWN_DISTRICT, "district_code", district, district);
    }

    static Problem noSchoolOrMonth(DroppedFile file) {
        return Problem.ofFile(ExplanationRules.NO_SCHOOL_OR_MONTH, file.name());
    }

    static Problem unknownSchool(String school) {
        return Problem.ofColumn(ExplanationRules.UNKNOWN_SCHOOL, "school_code", school, school);
    }
}
