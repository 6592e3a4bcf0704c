package org.duxue.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.duxue.shared.Digest;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.ProgramVersion;
import org.duxue.shared.RuleCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of the program on the content of one file. It is reported as a problem of that file, which is refused; every
 * other file is read as if it were not there. Faults of the machine are not included: for a failure of a disk, a
 * database or a lack of memory it is unknown which files are affected.
 */
public final class ProgramFault {

    static final RuleCode RULE = RuleCode.error(ProblemType.SOURCE_ERROR, "program-fault", "number");

    private static final Logger LOG = LoggerFactory.getLogger(ProgramFault.class);
    private static final String JUDGED_IN = "program-fault-";
    private static final String OWN_CLASSES = "org.duxue.";
    private static final int DIGEST_LETTERS = 64;
    private static final int NUMBER_LETTERS = 8;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 10;

    private ProgramFault() {}

    /**
     * The problem reported for a file on which the program failed.
     *
     * @param fault logged without its message, which may contain the text of a cell; rethrown if it is a fault of the
     *     machine
     */
    public static Problem of(String path, Throwable fault) {
        for (Throwable cause : causes(fault)) {
            if (isOfTheMachine(cause)) {
                rethrow(fault);
            }
        }
        String number = number(fault);
        LOG.error("program fault {} over {}{}", number, path, trace(fault, ""));
        return Problem.ofFile(RULE, number);
    }

    private static boolean isOfTheMachine(Throwable cause) {
        boolean isOfContent = cause instanceof CharacterCodingException || cause instanceof ZipException;
        return (cause instanceof IOException && !isOfContent)
                || cause instanceof SQLException
                || cause instanceof InterruptedException
                || (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError));
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** The same number for the same fault of the same version of the program, whichever thread it occurred in. */
    private static String number(Throwable fault) {
        return Digest.of(ProgramVersion.read() + trace(fault, OWN_CLASSES))
                .substring(0, NUMBER_LETTERS)
                .toUpperCase(Locale.ROOT);
    }

    /** Classes and lines of the program, never a message. */
    private static String trace(Throwable fault, String classes) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause : causes(fault)) {
            trace.append('\n').append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(classes))
                    .limit(MOST_FRAMES)
                    .forEach(frame -> trace.append("\n\tat ").append(frame));
        }
        return trace.toString();
    }

    public static boolean isAmong(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.rule().equals(RULE.rule()));
    }

    /** The context in which this version of the program failed on a file: another version reads the file again. */
    public static String judgedIn(String setting) {
        return (JUDGED_IN + Digest.of(ProgramVersion.read() + "|" + setting)).substring(0, DIGEST_LETTERS);
    }

    static boolean wasJudged(String judgedIn) {
        return judgedIn.startsWith(JUDGED_IN);
    }
}
