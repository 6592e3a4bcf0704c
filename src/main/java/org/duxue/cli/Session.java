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
 * What the commands of a process share.
 *
 * @param settings as they were read when the process started
 * @param look how standard error shows progress; absent where nobody looks at it
 * @param terminal absent where nobody can be asked
 */
record Session(
        Settings settings,
        OwnedStores stores,
        ProgressBar.@Nullable Look look,
        @Nullable Terminal terminal) {

    /** The object behind the command {@code duxue}, from which its subcommands take the session. */
    interface Holder {

        Session session();
    }

    /** How standard error shows progress, for the process that a command is handed to. */
    String lookName() {
        return this.look == null ? "" : this.look.name();
    }

    /** Shows progress as standard error can. */
    Progress.Watcher progress(PrintWriter err, Locale language) {
        return this.look == null
                ? new Progress.Watcher() {}
                : new ProgressBar(err, language, this.look, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }
}
