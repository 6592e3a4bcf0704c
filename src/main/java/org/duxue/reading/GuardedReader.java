package org.duxue.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.duxue.shared.ProblemType;

/** Stops at a NUL and at a row that never ends, so that no content can fill the memory. */
final class GuardedReader extends FilterReader {

    /** Longest row in characters: ours have a few hundred. */
    static final int LONGEST_ROW = 1 << 20;

    private final boolean isFreeOfNul;
    private long sinceRow;

    GuardedReader(Reader in) {
        this(in, false);
    }

    /** @param isFreeOfNul whether it is known that there is no NUL to be looked for */
    GuardedReader(Reader in, boolean isFreeOfNul) {
        super(in);
        this.isFreeOfNul = isFreeOfNul;
    }

    void rowEnded() {
        this.sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (!this.isFreeOfNul) {
            refuseNul(buffer, offset, offset + n);
        }
        this.sinceRow += Math.max(n, 0);
        if (this.sinceRow > LONGEST_ROW) {
            throw new UnreadableContent(
                    ProblemType.SOURCE_ERROR,
                    "row-too-long",
                    "这一行超过 " + LONGEST_ROW + " 个字符；多半是引号没有成对，请检查该行的引号",
                    "the row is longer than " + LONGEST_ROW
                            + " characters; most likely a quote is not closed, check the quotes of this row");
        }
        return n;
    }

    private static void refuseNul(char[] buffer, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            if (buffer[i] == 0) {
                throw new UnreadableContent(
                        ProblemType.SOURCE_ERROR,
                        "nul",
                        "含有空字符（NUL），文件已损坏；请从原表格重新“另存为”CSV 后报送",
                        "holds a NUL character, the file is damaged; save it as CSV again from the original and send it");
            }
        }
    }
}
