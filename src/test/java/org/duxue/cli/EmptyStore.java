package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.duxue.intake.Folders;
import org.duxue.settings.Settings;
import org.duxue.shared.PosixPermissions;
import org.duxue.store.Workspace;

/**
 * An empty store: each test process creates one, and every office begins with a copy of it, because creating its tables
 * takes longer than most tests.
 */
final class EmptyStore {

    private static final List<String> THAT_MAKE_ONE = List.of("run", "intake");
    private static final String FILES = "store.";

    private EmptyStore() {}

    private static final class Made {

        static final Path STATE = made();

        private static Path made() {
            try {
                Path home = Files.createTempDirectory("store");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(home.toFile())));
                Desk desk = new Desk(home).registry(Papers.REGISTRY);
                Settings settings = StoreUnderTest.settings();
                StoreUnderTest.stores(settings)
                        .open(Workspace.of(
                                settings.properties(), new Folders(desk.input(), desk.output(), desk.state())))
                        .close();
                return desk.state();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /**
     * Provides the store before a command that would create one. A command that stops before it opens its store leaves
     * none behind.
     */
    static Desk.Said under(List<String> arguments, Supplier<Desk.Said> command) {
        int output = arguments.indexOf("--output");
        if (output < 0 || arguments.contains("--work") || !THAT_MAKE_ONE.contains(arguments.get(0))) {
            return command.get();
        }
        Path state = Path.of(arguments.get(output + 1)).resolve(".duxue");
        if (Files.exists(state)) {
            return command.get();
        }
        try {
            boolean isNew = !Files.exists(state.getParent());
            copyTo(state);
            Desk.Said said = command.get();
            if (said.exit() == ExitCode.WRONG_USE || isAsItWas(state)) {
                reset(state, isNew);
            }
            return said;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void copyTo(Path state) throws IOException {
        Files.createDirectories(state.toAbsolutePath().getParent());
        PosixPermissions.createFolders(state);
        for (Path file : storeFiles(Made.STATE)) {
            Path copy = Files.copy(file, state.resolve(file.getFileName()));
            PosixPermissions.close(copy);
        }
    }

    private static boolean isAsItWas(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.count() == storeFiles(Made.STATE).size();
        }
    }

    private static void reset(Path state, boolean isNew) throws IOException {
        for (Path file : storeFiles(state)) {
            Files.delete(file);
        }
        if (FileUtils.isEmptyDirectory(state.toFile())) {
            Files.delete(state);
        }
        if (isNew && FileUtils.isEmptyDirectory(state.getParent().toFile())) {
            Files.delete(state.getParent());
        }
    }

    private static List<Path> storeFiles(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().startsWith(FILES))
                    .toList();
        }
    }
}
