package org.duxue.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.run.setting.Key;
import org.duxue.shared.OwnerOnly;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the program on the store of a state folder that this process owns. */
final class StoreStart {

    /** A commit is on disk when it returns; the lock is ours, because HSQLDB's own outlives a killed process. */
    private static final String STORE_SETTINGS =
            ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.default_table_type=cached;shutdown=true";

    private final Installation installation;
    private final Path state;

    StoreStart(Installation installation, Path state) {
        this.installation = installation;
        this.state = state;
    }

    ConfigurableApplicationContext start() throws IOException {
        new Leftovers(this.installation.folders()).clear();
        Path making = beginStore();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(DuxueApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties())
                .initializers(started ->
                        ((GenericApplicationContext) started).registerBean(Installation.class, () -> this.installation))
                .run();
        try {
            Files.deleteIfExists(making);
            closeAllToOthers(this.state);
        } catch (IOException | RuntimeException fault) {
            context.close();
            throw fault;
        }
        keepTheTroubleOfTheLogOffTheConsole();
        return context;
    }

    /** The database and the log make their files with the usual rights; the folder around them lets nobody in meanwhile. */
    static void closeAllToOthers(Path state) throws IOException {
        for (Path folder : List.of(state, state.resolve("logs"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> made = Files.list(folder)) {
                    made.forEach(StoreStart::closeToOthers);
                }
            }
        }
    }

    private static void closeToOthers(Path made) {
        try {
            OwnerOnly.close(made);
        } catch (IOException goneOrNotOurs) {
            LoggerFactory.getLogger(StoreStart.class).debug("{} keeps its rights", made, goneOrNotOurs);
        }
    }

    /** A log that cannot be written, as on a full disk, is no reason to print a stack trace for each of its lines. */
    private static void keepTheTroubleOfTheLogOffTheConsole() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager trouble = log.getStatusManager();
            trouble.getCopyOfStatusListenerList().forEach(trouble::remove);
        }
    }

    /** Tables are made one by one: a store whose making broke off holds nothing yet and is begun anew. */
    private Path beginStore() throws IOException {
        Path making = this.state.resolve("store.making");
        if (Files.exists(making)) {
            for (Path part : storeFiles()) {
                if (!part.equals(making)) {
                    Leftovers.remove(part);
                }
            }
        } else if (storeFiles().isEmpty()) {
            Files.createFile(making);
        }
        return making;
    }

    private List<Path> storeFiles() throws IOException {
        try (Stream<Path> files = Files.list(this.state)) {
            return files.filter(file -> file.getFileName().toString().startsWith("store."))
                    .toList();
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(
                "spring.datasource.url",
                "jdbc:hsqldb:file:" + this.state.resolve("store").toAbsolutePath() + STORE_SETTINGS);
        properties.put("spring.datasource.username", "sa");
        properties.put("spring.datasource.password", "");
        properties.put(
                "logging.file.name",
                this.state.resolve("logs").resolve("duxue.log").toString());
        if (Duxue.chosen().text(Key.LOG_FORMAT).equals("json")) {
            properties.put("logging.structured.format.file", "ecs");
        }
        return properties;
    }
}
