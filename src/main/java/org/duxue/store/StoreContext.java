package org.duxue.store;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.Closeable;
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
import org.apache.commons.io.file.PathUtils;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.job.DuxueApplication;
import org.duxue.job.remote.ManagerConfiguration;
import org.duxue.job.remote.RemoteInstallation;
import org.duxue.job.remote.WorkerConfiguration;
import org.duxue.job.remote.WorkerShutdown;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.PosixPermissions;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Starts the program on the store of a state folder that this process owns. */
public final class StoreContext {

    private final Workspace workspace;
    /** By then a process on another machine that works on a shared store has finished its file. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private static final String MAKING = "store.making";

    private final DuxueProperties settings;
    private final Path state;

    public StoreContext(Workspace workspace, DuxueProperties settings) {
        this.workspace = workspace;
        this.settings = settings;
        this.state = workspace.folders().state();
    }

    /** @param eventListeners listeners that outlive the context */
    ConfigurableApplicationContext start(List<? extends Closeable> eventListeners) throws IOException {
        boolean isFile = StoreLocation.shared(this.settings).isEmpty();
        new CrashCleanup(
                        this.workspace.folders(),
                        isFile ? Instant.MAX : Instant.now().minus(LONG_AGO))
                .clear();
        Path making = isFile ? beginStore() : this.state.resolve(MAKING);
        ConfigurableApplicationContext context = begin(eventListeners);
        try {
            Files.deleteIfExists(making);
            restrictAllPermissions(this.state);
        } catch (IOException | RuntimeException fault) {
            context.close();
            throw fault;
        }
        silenceLogStatusMessages();
        return context;
    }

    private ConfigurableApplicationContext begin(List<? extends Closeable> eventListeners) {
        try {
            return this.workspace.handsOut()
                    ? program(eventListeners, ManagerConfiguration.class)
                    : program(eventListeners);
        } catch (BeanCreationException fault) {
            if (NestedExceptionUtils.getMostSpecificCause(fault) instanceof UsageException refused) {
                throw refused;
            }
            throw fault;
        }
    }

    /**
     * Starts a worker for the owner of the store: it creates no tables and removes no files.
     *
     * @param output receives messages on completed work
     */
    public ConfigurableApplicationContext startWorker(WorkerShutdown ending, Consumer<Text> output) {
        Map<String, Object> properties = properties(StoreLocation.name("worker").replaceAll("\\W+", "-"));
        properties.put("spring.datasource.hikari.connection-init-sql", SharedStore.ENDS_WHEN_FROZEN);
        return program(
                properties,
                context -> context.registerBean(
                        WorkerConfiguration.Way.class,
                        () -> new WorkerConfiguration.Way(
                                RemoteInstallation.broker(this.settings),
                                this.workspace.version(version(context)),
                                ending,
                                output)),
                WorkerConfiguration.class);
    }

    private ConfigurableApplicationContext program(List<? extends Closeable> eventListeners, Class<?>... further) {
        return program(
                properties("duxue"),
                context -> {
                    context.registerBean(StoreTables.class, () -> new StoreTables(this.state, vendor()));
                    // singletons that were created outside are not closed with the context
                    eventListeners.forEach(listener -> context.getBeanFactory()
                            .registerSingleton(listener.getClass().getName(), listener));
                    if (this.workspace.handsOut()) {
                        context.registerBean(
                                ManagerConfiguration.Way.class,
                                () -> RemoteInstallation.manager(
                                        this.settings, this.workspace.version(version(context))));
                    }
                },
                further);
    }

    private String vendor() {
        return StoreLocation.shared(this.settings).isPresent() ? "postgresql" : "hsqldb";
    }

    private ConfigurableApplicationContext program(
            Map<String, Object> properties, Consumer<GenericApplicationContext> beans, Class<?>... further) {
        return new SpringApplicationBuilder(DuxueApplication.class)
                .sources(further)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(started -> {
                    GenericApplicationContext context = (GenericApplicationContext) started;
                    context.registerBean(Folders.class, this.workspace::folders);
                    context.registerBean(ValidationContexts.class, this.workspace::contexts);
                    beans.accept(context);
                })
                .run();
    }

    private static String version(GenericApplicationContext context) {
        return context.getEnvironment().getProperty("duxue.version", "");
    }

    /**
     * The database and the log create their files with default permissions; meanwhile the folder around them protects
     * them.
     */
    static void restrictAllPermissions(Path state) throws IOException {
        for (Path folder : List.of(state, state.resolve("logs"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> made = Files.list(folder)) {
                    made.forEach(StoreContext::restrictPermissions);
                }
            }
        }
    }

    private static void restrictPermissions(Path made) {
        try {
            PosixPermissions.close(made);
        } catch (IOException notPermitted) {
            LoggerFactory.getLogger(StoreContext.class).debug("{} keeps its rights", made, notPermitted);
        }
    }

    /** A log that cannot be written, as on a full disk, is no reason to print a stack trace for each of its lines. */
    private static void silenceLogStatusMessages() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager trouble = log.getStatusManager();
            trouble.getCopyOfStatusListenerList().forEach(trouble::remove);
        }
    }

    /** Tables are created one by one: a store whose creation was interrupted holds no data yet and is created again. */
    private Path beginStore() throws IOException {
        Path making = this.state.resolve(MAKING);
        if (Files.exists(making)) {
            for (Path part : storeFiles()) {
                if (!part.equals(making)) {
                    PathUtils.delete(part);
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

    /** @param log name of the log file, without its extension */
    private Map<String, Object> properties(String log) {
        Map<String, Object> properties = new HashMap<>(StoreLocation.properties(this.settings, this.state));
        properties.put(
                "logging.file.name",
                this.state.resolve("logs").resolve(log + ".log").toString());
        if (this.settings.log().format() == DuxueProperties.Log.Format.json) {
            properties.put("logging.structured.format.file", "ecs");
        }
        return properties;
    }
}
