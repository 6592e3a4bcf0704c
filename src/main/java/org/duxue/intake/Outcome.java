package org.duxue.intake;

import java.util.List;
import org.duxue.shared.Labelled;
import org.duxue.shared.Problem;

/** The outcome of a file, in the words of its sender. */
public enum Outcome implements Labelled {
    ACCEPTED("accepted", "已采用"),
    PARTIAL("partial", "部分采用"),
    REJECTED("rejected", "未采用"),
    NOT_READ("not-read", "不采用"),
    /** Its sender has nothing to do. */
    PROGRAM_FAULT(ProgramFault.RULE.key(), "暂未采用"),
    NOT_COUNTED(SubmissionRules.CLOSED_SCHOOL.key(), "停办，不计入");

    static final String REPLACED = "superseded";
    static final String WITHDRAWN = "withdrawn";

    private final String key;
    private final String label;

    Outcome(String key, String label) {
        this.key = key;
        this.label = label;
    }

    static Outcome of(VersionStatus status) {
        return switch (status) {
            case ACCEPTED -> ACCEPTED;
            case PARTIAL -> PARTIAL;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> NOT_READ;
        };
    }

    /** The outcome by the problems alone, for files that are not a version of a submission. */
    static Outcome of(List<Problem> problems) {
        if (ProgramFault.isAmong(problems)) {
            return PROGRAM_FAULT;
        }
        if (problems.stream()
                .anyMatch(problem ->
                        problem.rule().equals(REPLACED) || problem.rule().equals(WITHDRAWN))) {
            return NOT_READ;
        }
        if (problems.stream().anyMatch(problem -> problem.isError() && problem.row() == 0)) {
            return REJECTED;
        }
        return problems.stream().anyMatch(Problem::isError) ? PARTIAL : ACCEPTED;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Whether the sender has something to correct and to send again. */
    public boolean isToBeSentAgain() {
        return this == PARTIAL || this == REJECTED;
    }
}
