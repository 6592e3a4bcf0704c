package org.duxue.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.duxue.intake.Folders;
import org.duxue.job.BusyException;
import org.duxue.shared.ProgramVersion;
import org.duxue.shared.Text;

/** Forwards a command to the process that owns the store. */
public final class CommandForwarder {

    /** An owner that is ending accepts no commands but holds the lock until its last ones are done. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** An owner that is starting writes its owner file at once; without one something else holds the lock. */
    private static final long PATIENCE_WITHOUT_PLATE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long PAUSE_MILLIS = 50;

    private final StoreLocks locks;
    private final Folders folders;
    private final CommandRequest request;
    private final CommandClient client;
    private final String version = ProgramVersion.read();

    public CommandForwarder(StoreLocks locks, Folders folders, CommandRequest request, CommandClient client) {
        this.locks = locks;
        this.folders = folders;
        this.request = request;
        this.client = client;
    }

    /** The exit code; empty when the owner has ended, so that this process may become the owner. */
    public OptionalInt toOwner() throws IOException {
        long begun = System.nanoTime();
        long patience = PATIENCE_NANOS;
        while (System.nanoTime() - begun < patience) {
            Optional<OwnerFile> owner = OwnerFile.read(this.folders.state());
            patience = owner.isPresent() ? PATIENCE_NANOS : PATIENCE_WITHOUT_PLATE_NANOS;
            if (owner.isPresent() && !owner.get().version().equals(this.version)) {
                if (isFree()) {
                    return OptionalInt.empty();
                }
                throw ofOtherVersion(owner.get());
            }
            if (owner.isPresent()) {
                OptionalInt exit = this.client.to(owner.get(), this.request);
                if (exit.isPresent() || this.client.wasTaken()) {
                    return exit;
                }
            }
            if (isFree()) {
                return OptionalInt.empty();
            }
            pause();
        }
        Path state = this.folders.state();
        throw new BusyException(new Text(
                "另一个 duxue 正在使用 " + state + "，但没有应答；请等它结束后再试",
                "another duxue is using " + state + " but does not answer; wait until it has ended and try again"));
    }

    /** A program of another version may compute other results than this one. */
    private BusyException ofOtherVersion(OwnerFile owner) {
        Path state = this.folders.state();
        String other = owner.version().isEmpty() ? "0.1" : owner.version();
        return new BusyException(new Text(
                "督学 " + other + " 的 " + owner.work() + "（进程 " + owner.process() + "）正在使用 " + state + "，而本程序是 "
                        + this.version + "；请先停止它，或改用 " + other + " 执行此命令",
                "duxue " + other + " is using " + state + " (" + owner.work() + ", process " + owner.process()
                        + "), and this is " + this.version + "; stop it first, or give the command with " + other));
    }

    private boolean isFree() throws IOException {
        Optional<StoreLock> lock = this.locks.tryTake(this.folders.state());
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
