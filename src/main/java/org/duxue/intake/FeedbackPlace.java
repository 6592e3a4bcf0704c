package org.duxue.intake;

import org.duxue.area.ValidationContexts;
import org.duxue.shared.Kind;

/** Where the sender of a file is told of it, below the folder of all feedback. */
final class FeedbackPlace {

    static final String UNKNOWN = "_unknown";

    private FeedbackPlace() {}

    /** Of a file that can be read. */
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

    /** Senders who are not known are told apart by the folder in which their files lie. */
    private static String ofUnknown(String path) {
        return UNKNOWN + "/" + path;
    }

    /** Of a file whose name another one has that lies in another folder. */
    static String apart(String usual, String path) {
        return usual.substring(0, usual.lastIndexOf('/') + 1) + path.replace('/', '／');
    }

    /** Of a file that counts no more; its place may be needed for the one that has come instead. */
    static String movedFor(DropFile other, String needed) {
        return other.feedback().equals(needed) ? apart(needed, other.path()) : other.feedback();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
