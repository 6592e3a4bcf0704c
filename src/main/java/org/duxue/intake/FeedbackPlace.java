package org.duxue.intake;

import org.duxue.area.ValidationContexts;
import org.duxue.shared.Kind;

/** The path of the feedback on a file, below the folder of all feedback. */
final class FeedbackPlace {

    static final String UNKNOWN = "_unknown";

    private FeedbackPlace() {}

    /** For a file that can be read. */
    static String of(ValidationContexts contexts, DropType type, DropFile.About about, String path) {
        return switch (type) {
            case SUBMISSION ->
                contexts.knows(Kind.ofKey(about.kind()), about.sender())
                        ? of(about, about.kind()) + name(path)
                        : ofUnknown(path);
            case EXPLANATION -> of(about, "explain") + name(path);
            case ENTRIES -> ofEntries(about, name(path));
            case UNKNOWN -> about.sender().isEmpty() ? ofUnknown(path) : about.sender() + "/" + ofUnknown(path);
        };
    }

    static String ofEntries(DropFile.About about, String fileName) {
        return of(about, "ledger") + fileName;
    }

    private static String of(DropFile.About about, String kind) {
        return about.sender() + "/" + about.period() + "/" + kind + "/";
    }

    /** Unknown senders are distinguished by the folder of their files. */
    private static String ofUnknown(String path) {
        return UNKNOWN + "/" + path;
    }

    /** For a file with the same name as a file in another folder. */
    static String apart(String usual, String path) {
        return usual.substring(0, usual.lastIndexOf('/') + 1) + path.replace('/', '／');
    }

    /** For a file that no longer counts; the file that replaced it may need its place. */
    static String movedFor(DropFile other, String needed) {
        return other.feedback().equals(needed) ? apart(needed, other.path()) : other.feedback();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
