package org.duxue.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An office whose run takes seconds and that many tests only look at: worked once, removed after the last test. */
record SharedDesk(Desk desk, Desk.Said said) implements AutoCloseable {

    /** The shipped sample, consolidated for 2023-06 by the main job. */
    static SharedDesk sample(ExtensionContext context) {
        return of(context, "sample", desk -> desk.dropSample().call("run", "--period", "2023-06"));
    }

    static SharedDesk of(ExtensionContext context, String name, Function<Desk, Desk.Said> work) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDesk.class))
                .computeIfAbsent(name, same -> make(work), SharedDesk.class);
    }

    private static SharedDesk make(Function<Desk, Desk.Said> work) {
        try {
            Desk desk = new Desk(Files.createTempDirectory("desk"));
            return new SharedDesk(desk, work.apply(desk));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(this.desk.home())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
