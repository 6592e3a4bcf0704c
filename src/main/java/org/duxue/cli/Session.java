package org.duxue.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.duxue.cli.console.ProgressBar;
import org.duxue.cli.console.Terminal;
import org.duxue.settings.Settings;
import org.duxue.shared.Progress;
import org.duxue.store.OwnedStores;
import org.jspecify.annotations.Nullable;

/**
 * The state that the commands of a process share.
 *
 * @param settings the settings at the start of the process
 * @param look how standard error shows progress; absent when it is not a terminal
 * @param terminal absent when no one can be asked
 */
record Session(
        Settings settings,
        OwnedStores stores,
        ProgressBar.@Nullable Look look,
        @Nullable Terminal terminal) {

    /** The object of the command {@code duxue}, from which its subcommands get the session. */
    interface Holder {

        Session session();
    }

    /** How standard error shows progress, for the process that a command is forwarded to. */
    String lookName() {
        return this.look == null ? "" : this.look.name();
    }

    /** A watcher that shows progress as standard error allows. */
    Progress.Watcher progress(PrintWriter err, Locale language) {
        return this.look == null
                ? new Progress.Watcher() {}
                : new ProgressBar(err, language, this.look, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }
}
