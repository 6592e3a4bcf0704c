package org.duxue.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * The document with which results were handed over.
 *
 * @param words the document as the user named it: a number, or a file
 * @param file absent if it is a number
 */
public record SealedDocument(String words, @Nullable Path file) {

    private static final Set<String> ENDS = Set.of(".docx", ".doc", ".pdf", ".wps", ".ofd", ".zip");

    /** Interprets the argument: an existing file relative to the working folder, else a document number. */
    public static SealedDocument named(String words, Path folder) {
        Path file;
        try {
            file = folder.resolve(words);
        } catch (InvalidPathException noPath) {
            return new SealedDocument(words, null);
        }
        return new SealedDocument(words, Files.isRegularFile(file) ? file : null);
    }

    /**
     * Rejects a name that looks like a file but does not exist, which would otherwise be sealed as a document number.
     *
     * @throws UsageException if the argument looks like a file name and there is no such file
     */
    public void refuseIfMissing() {
        String lower = this.words.toLowerCase(Locale.ROOT);
        if (this.file == null && ENDS.stream().anyMatch(lower::endsWith)) {
            throw new UsageException(new Text(
                    "没有文件 " + this.words + "；--document 请写对路径，或写文号",
                    "there is no file " + this.words
                            + "; correct the path after --document, or write the number of the document"));
        }
    }

    @Override
    public String toString() {
        return this.words;
    }
}
