package org.duxue.job;

import org.duxue.shared.Text;

/** A job was stopped because its process is ending; completed work is saved. */
public final class StoppedException extends RuntimeException {

    public static final Text LINE = new Text(
            "已停止：服务正在结束；已完成的部分都已保存，再次运行同一命令会接着做",
            "stopped: the service is ending; what was done is saved, and the same command continues from there");

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super(LINE.en());
    }
}
