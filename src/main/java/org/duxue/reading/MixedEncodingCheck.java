package org.duxue.reading;

import java.io.IOException;
import java.io.InputStream;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Questions about a file that can be decoded but seems to combine lines in two encodings. */
final class MixedEncodingCheck {

    static final String RULE = ReadingRules.STRANGE_LETTER.rule();
    private static final int BLOCK = 1 << 16;

    private MixedEncodingCheck() {}

    /** For a file that is read as UTF-8. */
    static @Nullable Problem of(Utf8Check utf8, FileBytes content) throws IOException {
        if (utf8.unusualLetter() == 0) {
            return null;
        }
        String letter = Character.toString(utf8.unusualLetter());
        return Problem.ofFile(ReadingRules.STRANGE_LETTER, row(content, utf8.unusualLetterAt()), letter);
    }

    /** For a file that is read as GB18030. */
    static @Nullable Problem of(Utf8Runs runs, FileBytes content) throws IOException {
        return runs.found() ? Problem.ofFile(ReadingRules.LOOKS_LIKE_UTF_8, row(content, runs.foundAt())) : null;
    }

    /** The row of a byte: in neither encoding is a line break part of another letter. */
    private static int row(FileBytes content, long bytes) throws IOException {
        LineCount lines = new LineCount();
        try (InputStream in = content.open()) {
            long left = bytes;
            for (byte[] block = in.readNBytes(BLOCK); block.length > 0 && left > 0; block = in.readNBytes(BLOCK)) {
                for (int i = 0; i < Math.min(left, block.length); i++) {
                    lines.add(block[i]);
                }
                left -= block.length;
            }
        }
        return lines.lines() + 1;
    }
}
