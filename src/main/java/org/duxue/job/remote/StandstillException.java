package org.duxue.job.remote;

import java.time.Duration;
import org.duxue.shared.Text;

/** The distributed work has made no progress for too long. */
public final class StandstillException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    StandstillException(Duration patience, Text why) {
        super("nothing has moved for " + patience.toSeconds() + " s");
        this.line = new Text(
                "已有 " + patience.toSeconds() + " 秒没有进展：" + why.zh() + "；再执行同一命令会接着做",
                "nothing has moved for " + patience.toSeconds() + " s: " + why.en()
                        + "; the same command continues from there");
    }

    public Text line() {
        return this.line;
    }
}
