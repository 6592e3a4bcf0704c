package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;

/**
 * An office whose run takes seconds and that many tests only read: run once per test process, shared between classes,
 * and removed when the process ends.
 */
record SharedDesk(Desk desk, Desk.Said said) {

    private static final Map<String, SharedDesk> MADE = new ConcurrentHashMap<>();

    /** The shipped sample, consolidated for 2023-06 by the main job. */
    static SharedDesk sample() {
        return of("sample", desk -> desk.dropSample().call("run", "--period", "2023-06"));
    }

    static SharedDesk of(String name, Function<Desk, Desk.Said> work) {
        return MADE.computeIfAbsent(name, same -> make(work));
    }

    /**
     * A copy of an office that is run once, for a test that continues from there; the store has to be located in its
     * folder.
     */
    static SharedDesk copyOf(String name, Path folder, Function<Desk, Desk.Said> work) {
        if (StoreUnderTest.IS_POSTGRESQL) {
            Desk desk = new Desk(folder);
            return new SharedDesk(desk, work.apply(desk));
        }
        SharedDesk shared = of(name, work);
        return new SharedDesk(shared.desk().copyTo(folder), shared.said());
    }

    /** A copy of the complete office, consolidated for 2023-06. */
    static Desk complete(Path folder) {
        return copyOf("complete", folder, desk -> Papers.completeIn(desk.home()).call("run", "--period", "2023-06"))
                .desk();
    }

    private static SharedDesk make(Function<Desk, Desk.Said> work) {
        try {
            Desk desk = new Desk(Files.createTempDirectory("desk"));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileUtils.deleteQuietly(desk.home().toFile())));
            return new SharedDesk(desk, work.apply(desk));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
