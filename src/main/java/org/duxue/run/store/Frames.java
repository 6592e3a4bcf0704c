package org.duxue.run.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** What the owner sends back: text for either stream as it comes up, and at the end the exit code. */
final class Frames {

    static final byte TAKEN = 't';
    static final byte OUT = 'o';
    static final byte ERR = 'e';
    static final byte EXIT = 'x';

    private static final int MOST_CHARACTERS = 8_192;

    private final DataOutputStream out;

    Frames(DataOutputStream out) {
        this.out = out;
    }

    synchronized void send(byte kind, String text) throws IOException {
        this.out.writeByte(kind);
        Call.writeText(this.out, text);
        this.out.flush();
    }

    /** A stream of the caller. A caller who went away does not stop the command. */
    PrintWriter writer(byte kind) {
        return new PrintWriter(new Stream(kind), true);
    }

    private final class Stream extends Writer {

        private final byte kind;
        private final StringBuilder text = new StringBuilder();

        Stream(byte kind) {
            this.kind = kind;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            this.text.append(characters, from, length);
            if (this.text.length() >= MOST_CHARACTERS) {
                flush();
            }
        }

        @Override
        public void flush() throws IOException {
            if (this.text.length() > 0) {
                String whole = this.text.toString();
                this.text.setLength(0);
                send(this.kind, whole);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
