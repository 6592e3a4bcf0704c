package org.duxue.intake;

import java.util.Set;
import org.duxue.shared.MessageKey;
import org.duxue.shared.Problem;

/** Files sent in place of a readable table, and instructions for saving them as one. */
final class UnreadableType {

    private static final Set<String> WORKBOOKS = Set.of("xls", "et", "xlsm", "xlsb", "ods", "txt", "tsv");
    private static final Set<String> PARCELS = Set.of("zip", "rar", "7z");
    private static final Set<String> DOCUMENTS = Set.of("pdf", "doc", "docx");
    private static final String NUMBERS = "numbers";
    private static final String MISSPELT = "cvs";

    private UnreadableType() {}

    static boolean isKnown(String extension) {
        return WORKBOOKS.contains(extension)
                || PARCELS.contains(extension)
                || DOCUMENTS.contains(extension)
                || extension.equals(NUMBERS)
                || extension.equals(MISSPELT);
    }

    /** The problem reported to the sender of such a file. */
    static Problem problem(String name, String extension) {
        return Problem.ofFile(SubmissionRules.NOT_CSV, name, how(extension).with());
    }

    private static MessageKey how(String extension) {
        if (PARCELS.contains(extension)) {
            return SubmissionRules.UNPACK;
        }
        if (DOCUMENTS.contains(extension)) {
            return SubmissionRules.FILL_IN_FORM;
        }
        return switch (extension) {
            case NUMBERS -> SubmissionRules.EXPORT_FROM_NUMBERS;
            case MISSPELT -> SubmissionRules.RENAME;
            case "" -> SubmissionRules.SAVE_WITH_ENDING;
            default -> SubmissionRules.SAVE_AS_CSV;
        };
    }
}
