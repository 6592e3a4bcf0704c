package org.duxue.run;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the standing service does, on its own stream and in the log, each line with its time. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Terminal terminal;
    private final Clock clock;

    Journal(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Where steps show how far they have come, between the lines. */
    Progress.Watcher progress() {
        return this.terminal.progress();
    }

    void tell(String zh, String en) {
        String time = TIME.format(this.clock.instant().atZone(this.clock.getZone()));
        this.terminal.tell(time + " " + zh, time + " " + en);
        this.terminal.flush();
        LOG.info("{}", en);
    }

    void complain(Text line) {
        String time = TIME.format(this.clock.instant().atZone(this.clock.getZone()));
        this.terminal.complain(time + " " + line.zh(), time + " " + line.en());
        this.terminal.flush();
        LOG.warn("{}", line.en());
    }
}
