package org.duxue.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Shows a step on standard error: a bar that is redrawn on a terminal, otherwise one line when the step is done. */
public final class ProgressBar implements Progress.Watcher {

    /** How standard error shows progress. */
    public enum Look {
        COLOURED_BAR,
        BAR,
        /** A bar without escape sequences, which a Windows console prints literally unless a program enables them. */
        PLAIN_BAR,
        LINES;

        /** The look of a name; null for any other name. */
        public static @Nullable Look named(String name) {
            return Stream.of(values())
                    .filter(look -> look.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final int WIDTH = 24;
    private static final long MILLIS_BETWEEN_DRAWINGS = 200;
    private static final long MILLIS_BEFORE_AN_ESTIMATE = 1_000;
    private static final long SECOND = 1_000;
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final String BEGIN_OF_LINE_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final Locale language;
    private final Look look;
    private final LongSupplier millis;

    private @Nullable Step step;
    private long done;
    private long rows;
    private long drawn;
    private int width;

    /** @param millis a clock that never goes back */
    public ProgressBar(PrintWriter err, Locale language, Look look, LongSupplier millis) {
        this.err = err;
        this.language = language;
        this.look = look;
        this.millis = millis;
    }

    private record Step(Text name, Text items, long all, long began) {}

    @Override
    public synchronized void begins(Text name, Text items, long all) {
        ends();
        this.step = new Step(name, items, all, this.millis.getAsLong());
        this.done = 0;
        this.rows = 0;
        this.drawn = 0;
    }

    @Override
    public synchronized void advances(long more) {
        if (this.step != null) {
            this.done++;
            this.rows += more;
            draw(this.step, this.millis.getAsLong());
        }
    }

    private void draw(Step now, long time) {
        if (this.look == Look.LINES || time - this.drawn < MILLIS_BETWEEN_DRAWINGS) {
            return;
        }
        this.drawn = time;
        int full = (int) Math.min(WIDTH, WIDTH * this.done / now.all());
        String bar = "#".repeat(full);
        String line = now.name().in(this.language) + " ["
                + (this.look == Look.COLOURED_BAR ? GREEN + bar + PLAIN : bar) + "-".repeat(WIDTH - full) + "] "
                + this.done + "/" + now.all() + " " + now.items().in(this.language)
                + rate(time - now.began()) + left(now, time - now.began());
        clear();
        this.err.print(line);
        this.width = TextTable.width(line);
        this.err.flush();
    }

    /** The number of rows and the rows per second. */
    private String rate(long took) {
        if (this.rows == 0) {
            return "";
        }
        long perSecond = this.rows * SECOND / Math.max(took, 1);
        return new Text(
                        String.format(Locale.ROOT, "，%,d 行，每秒 %,d 行", this.rows, perSecond),
                        String.format(Locale.ROOT, ", %,d rows, %,d a second", this.rows, perSecond))
                .in(this.language);
    }

    private String left(Step now, long took) {
        if (took < MILLIS_BEFORE_AN_ESTIMATE || this.done == 0) {
            return "";
        }
        long seconds = took * Math.max(0, now.all() - this.done) / this.done / SECOND;
        String time = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        return new Text("，还需 " + time, ", " + time + " left").in(this.language);
    }

    @Override
    public synchronized void waits(Text why) {
        if (this.look != Look.LINES && this.drawn > 0) {
            clear();
        }
        this.err.println(why.in(this.language));
        this.err.flush();
    }

    @Override
    public synchronized void ends() {
        Step ended = this.step;
        if (ended == null) {
            return;
        }
        if (this.look == Look.LINES) {
            long took = this.millis.getAsLong() - ended.began();
            this.err.println(ended.name().in(this.language) + ": " + this.done + "/" + ended.all() + " "
                    + ended.items().in(this.language) + rate(took)
                    + String.format(Locale.ROOT, ", %.1f s", took / (double) SECOND));
        } else if (this.drawn > 0) {
            clear();
        }
        this.err.flush();
        this.step = null;
    }

    private void clear() {
        this.err.print(this.look == Look.PLAIN_BAR ? "\r" + " ".repeat(this.width) + "\r" : BEGIN_OF_LINE_AND_CLEAR);
        this.width = 0;
    }

    /**
     * Colours only on a terminal, and never with NO_COLOR (no-color.org).
     *
     * @param launcher what the launcher reports about standard error: true for a terminal, or auto where it cannot
     * know, as on Windows
     * @param console whether Java has a console, that is, standard input and output are a terminal
     */
    public static Look look(String launcher, boolean console, @Nullable String term, @Nullable String noColour) {
        if (launcher.equals("auto")) {
            return console ? Look.PLAIN_BAR : Look.LINES;
        }
        if (!launcher.equals("true") || "dumb".equals(term)) {
            return Look.LINES;
        }
        return noColour == null || noColour.isEmpty() ? Look.COLOURED_BAR : Look.BAR;
    }
}
