package org.duxue.cli.console;

import org.duxue.service.ServiceLog;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;

/** The console as the stream of the scheduled service: every line is flushed. */
public final class ServiceStream implements ServiceLog.Stream {

    private final Console console;

    public ServiceStream(Console console) {
        this.console = console;
    }

    @Override
    public void info(Text line) {
        this.console.print(line.zh(), line.en());
        this.console.flush();
    }

    @Override
    public void warn(Text line) {
        this.console.warn(line);
        this.console.flush();
    }

    @Override
    public Progress.Watcher progress() {
        return this.console.progress();
    }
}
