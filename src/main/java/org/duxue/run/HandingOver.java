package org.duxue.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.duxue.intake.Folders;
import org.duxue.run.setting.Key;
import org.duxue.run.store.Call;
import org.duxue.run.store.DoorPlate;
import org.duxue.run.store.StoreLock;
import org.duxue.run.store.Visit;
import org.duxue.shared.Text;

/** Gives a command to the process that owns the store. */
final class HandingOver {

    /** An owner that is ending lets nobody in but holds the lock until its last commands are done. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** An owner that is starting has its plate up at once; without one it is something else that holds the lock. */
    private static final long PATIENCE_WITHOUT_PLATE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long PAUSE_MILLIS = 50;

    private final Folders folders;
    private final Call call;
    private final Visit visit;

    HandingOver(Folders folders, Locale language, String look, List<String> arguments, Visit visit) {
        this.folders = folders;
        this.call = new Call(Path.of("").toAbsolutePath(), defaults(folders, language), look, arguments);
        this.visit = visit;
    }

    private static Map<String, String> defaults(Folders folders, Locale language) {
        return Map.of(
                "--input", folders.input().toAbsolutePath().toString(),
                "--output", folders.output().toAbsolutePath().toString(),
                "--work", folders.state().toAbsolutePath().toString(),
                "--lang", language.getLanguage().equals("zh") ? "zh" : "en",
                "--report-lang", Duxue.chosen().text(Key.REPORT_LANG));
    }

    /** The exit code; nothing when the owner has ended, so that this process may be the owner. */
    OptionalInt toOwner() throws IOException {
        long begun = System.nanoTime();
        long patience = PATIENCE_NANOS;
        while (System.nanoTime() - begun < patience) {
            Optional<DoorPlate> owner = DoorPlate.read(this.folders.state());
            patience = owner.isPresent() ? PATIENCE_NANOS : PATIENCE_WITHOUT_PLATE_NANOS;
            if (owner.isPresent()) {
                OptionalInt exit = this.visit.to(owner.get(), this.call);
                if (exit.isPresent() || this.visit.wasTaken()) {
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

    private boolean isFree() throws IOException {
        Optional<StoreLock> lock = StoreLock.tryTake(this.folders.state());
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
