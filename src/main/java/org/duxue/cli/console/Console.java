package org.duxue.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;

/** Where a command talks to the operator, in one language. */
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

    /** Where steps show how far they have come. */
    public Progress.Watcher progress() {
        return this.progress;
    }

    /** Tells how it went; left out when quiet. */
    public void tell(String zh, String en) {
        if (!this.quiet) {
            this.out.println(new Text(zh, en).in(this.language));
        }
    }

    /** Tells what is wrong; never left out. */
    public void complain(String zh, String en) {
        complain(new Text(zh, en));
    }

    public void complain(Text line) {
        this.out.println(line.in(this.language));
    }

    /** A complaint about the call itself or the machine. */
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
