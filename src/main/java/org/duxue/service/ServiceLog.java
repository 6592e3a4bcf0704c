package org.duxue.service;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports the activity of the scheduled service on its own stream and in the log, each line with its time. */
public final class ServiceLog {

    /** The stream of the service. */
    public interface Stream {

        /** Reports normal activity. */
        void info(Text line);

        /** Reports a problem. */
        void warn(Text line);

        /** Shows the progress of steps between the lines. */
        Progress.Watcher progress();
    }

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLog.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Stream stream;
    private final Clock clock;

    public ServiceLog(Stream stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    Progress.Watcher progress() {
        return this.stream.progress();
    }

    public void info(String zh, String en) {
        this.stream.info(timed(new Text(zh, en)));
        LOG.info("{}", en);
    }

    void warn(Text line) {
        this.stream.warn(timed(line));
        LOG.warn("{}", line.en());
    }

    private Text timed(Text line) {
        String time = TIME.format(this.clock.instant().atZone(this.clock.getZone()));
        return new Text(time + " " + line.zh(), time + " " + line.en());
    }
}
