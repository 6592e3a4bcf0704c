package org.duxue.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duxue.run.setting.Key;
import org.duxue.run.store.SharedStore;
import org.duxue.run.worker.Ending;
import org.duxue.run.worker.RunSide;
import org.duxue.run.worker.WorkerSide;
import org.duxue.shared.OwnerOnly;
import org.duxue.shared.Text;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the program on the store of a state folder that this process owns. */
final class StoreStart {

    private final Installation installation;
    /** Whoever works on a shared store from another machine has finished a file by then. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private static final String MAKING = "store.making";

    private final Path state;

    StoreStart(Installation installation, Path state) {
        this.installation = installation;
        this.state = state;
    }

    ConfigurableApplicationContext start() throws IOException {
        boolean isFile = StorePlace.shared(Duxue.chosen()).isEmpty();
        new Leftovers(
                        this.installation.folders(),
                        isFile ? Instant.MAX : Instant.now().minus(LONG_AGO))
                .clear();
        Path making = isFile ? beginStore() : this.state.resolve(MAKING);
        ConfigurableApplicationContext context = this.installation.handsOut()
                ? program(properties("duxue"), RunSide.class)
                : program(properties("duxue"));
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

    /**
     * Starts a worker of whoever owns the store: it makes no tables and clears nothing away.
     *
     * @param teller where it says what it did
     */
    ConfigurableApplicationContext startWorker(Ending ending, Consumer<Text> teller) {
        Map<String, Object> properties = properties(StorePlace.name("worker").replaceAll("\\W+", "-"));
        properties.put("spring.datasource.hikari.connection-init-sql", SharedStore.ENDS_WHEN_FROZEN);
        return program(
                new String[] {"--spring.flyway.enabled=false", "--spring.batch.jdbc.initialize-schema=never"},
                properties,
                context -> context.registerBean(
                        WorkerSide.Way.class,
                        () -> new WorkerSide.Way(
                                ManyMachines.broker(Duxue.chosen()),
                                ManyMachines.terms(this.installation, version(context)),
                                ending,
                                teller)),
                WorkerSide.class);
    }

    private ConfigurableApplicationContext program(Map<String, Object> properties, Class<?>... further) {
        return program(
                new String[0],
                properties,
                context -> {
                    if (this.installation.handsOut()) {
                        context.registerBean(
                                RunSide.Way.class,
                                () -> ManyMachines.run(this.installation, Duxue.chosen(), version(context)));
                    }
                },
                further);
    }

    /** @param settings what stands over the settings of the program, as Spring takes it */
    private ConfigurableApplicationContext program(
            String[] settings,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> beans,
            Class<?>... further) {
        return new SpringApplicationBuilder(DuxueApplication.class)
                .sources(further)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(started -> {
                    GenericApplicationContext context = (GenericApplicationContext) started;
                    context.registerBean(Installation.class, () -> this.installation);
                    beans.accept(context);
                })
                .run(settings);
    }

    private static String version(GenericApplicationContext context) {
        return context.getEnvironment().getProperty("duxue.version", "");
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
        Path making = this.state.resolve(MAKING);
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

    /** @param log name of the log file, without its ending */
    private Map<String, Object> properties(String log) {
        Map<String, Object> properties = new HashMap<>(StorePlace.properties(Duxue.chosen(), this.state));
        properties.put(
                "logging.file.name",
                this.state.resolve("logs").resolve(log + ".log").toString());
        if (Duxue.chosen().text(Key.LOG_FORMAT).equals("json")) {
            properties.put("logging.structured.format.file", "ecs");
        }
        return properties;
    }
}
