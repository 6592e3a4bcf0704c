package org.duxue.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The response of the owner, one JSON object per line: text for standard output or error as it is written, and at the
 * end the exit code.
 */
final class ResponseStream {

    private static final int MOST_CHARACTERS = 8_192;

    private final OutputStream out;

    ResponseStream(OutputStream out) {
        this.out = out;
    }

    /**
     * One line of the response.
     *
     * @param isError whether the text is for standard error
     * @param exit the exit code; absent until the end
     */
    record Line(boolean isError, String text, @Nullable Integer exit) {

        static Line of(String json) {
            return JsonMapper.shared().readValue(json, Line.class);
        }
    }

    synchronized void send(Line line) throws IOException {
        this.out.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        this.out.flush();
    }

    /** A writer to a stream of the caller. A caller that disconnects does not stop the command. */
    PrintWriter writer(boolean isError) {
        return new PrintWriter(new Stream(isError), true);
    }

    private final class Stream extends Writer {

        private final boolean isError;
        private final StringBuilder text = new StringBuilder();

        Stream(boolean isError) {
            this.isError = isError;
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
                send(new Line(this.isError, whole, null));
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
