package org.duxue.job.remote;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.shared.Text;

/** Why a worker takes no more work: it was told to end, or the work is not for one like it. */
public final class WorkerShutdown {

    private static final long LONGEST_CLOSE_SECONDS = 30;

    private final CompletableFuture<Optional<InstallationVersion>> reason = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Told to end. */
    public void stop() {
        this.reason.complete(Optional.empty());
        this.closed.countDown();
    }

    /** Refuses work of other terms, and holds on to it until nothing more can be received: it goes back to the broker. */
    void refuse(InstallationVersion ofWork) {
        this.reason.complete(Optional.of(ofWork));
        try {
            if (!this.closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the worker does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException();
    }

    boolean isNear() {
        return this.reason.isDone();
    }

    /** Waits for the end; the terms of work that was refused, if that is the reason. */
    public Optional<InstallationVersion> await() {
        return this.reason.join();
    }

    /** Nothing is received any more. */
    void closed() {
        this.closed.countDown();
    }

    /** What a worker refuses, and why. */
    public static Text refusal(List<Text> differences) {
        return new Text(
                "不领取任务：" + String.join("，", differences.stream().map(Text::zh).toList()) + "不一致；请使各机器的程序、文件夹和密钥一致后再启动",
                "takes no work: it differs in "
                        + String.join(", ", differences.stream().map(Text::en).toList())
                        + "; give every machine the same program, folders and key, and start again");
    }

    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
