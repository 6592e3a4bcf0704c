package org.duxue.job.remote;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duxue.shared.Text;

/** Why a worker receives no more work: it was asked to stop, or the work needs another installation. */
public final class WorkerShutdown {

    private static final long LONGEST_CLOSE_SECONDS = 30;

    private final CompletableFuture<Optional<InstallationVersion>> reason = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Asks the worker to stop. */
    public void stop() {
        this.reason.complete(Optional.empty());
        this.closed.countDown();
    }

    /**
     * Refuses work for another installation, and holds it until nothing more can be received: then it returns to the
     * broker.
     */
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

    /** Waits for the end; returns the installation of the refused work, if that is the reason. */
    public Optional<InstallationVersion> await() {
        return this.reason.join();
    }

    /** Signals that nothing is received any more. */
    void closed() {
        this.closed.countDown();
    }

    /** The message on refused work and the reasons. */
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
