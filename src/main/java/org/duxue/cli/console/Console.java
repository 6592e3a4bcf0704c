package org.duxue.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;

/** The output of a command to the operator, in one language. */
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale language;
    private final boolean quiet;
    private final Progress.Watcher progress;

    public Console(PrintWriter out, PrintWriter err, Locale language, boolean quiet, Progress.Watcher progress) {
        this.progress = progress;
        this.out = out;
        this.err = err;
        this.language = language;
        this.quiet = quiet;
    }

    /** Shows the progress of steps. */
    public Progress.Watcher progress() {
        return this.progress;
    }

    /** Prints a line to standard output; omitted with {@code --quiet}. */
    public void print(String zh, String en) {
        if (!this.quiet) {
            this.out.println(new Text(zh, en).in(this.language));
        }
    }

    /** Prints a warning; never omitted. */
    public void warn(String zh, String en) {
        warn(new Text(zh, en));
    }

    public void warn(Text line) {
        this.out.println(line.in(this.language));
    }

    /** Prints an error about the call itself or the machine. */
    public void fail(Text line) {
        this.err.println(line.in(this.language));
    }

    public boolean isChinese() {
        return this.language.getLanguage().equals("zh");
    }

    public void flush() {
        this.out.flush();
        this.err.flush();
    }
}
