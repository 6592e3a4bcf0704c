package org.duxue.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duxue.job.BusyException;
import org.duxue.job.ConsolidationWithdrawal;
import org.duxue.job.JobRecovery;
import org.duxue.job.JobService;
import org.duxue.job.StoppedException;
import org.duxue.settings.DuxueProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The store of a state folder while this process owns it. All commands of the process share it: those that change
 * something take turns, those that only look may come at any time.
 */
public final class StoreOwner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOwner.class);

    private final DuxueProperties settings;
    private final String command;
    private final StoreListeners listeners;
    private final Path state;
    private final StoreLock lock;
    private final Optional<SharedStore> shared;
    private SharedStore.@Nullable Lock sharedLock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantReadWriteLock program = new ReentrantReadWriteLock(true);
    private @Nullable CommandServer server;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable String installed;
    private volatile boolean ending;
    private final List<Closeable> eventListeners = new ArrayList<>();
    private boolean isListening;

    private StoreOwner(Path state, StoreLock lock, DuxueProperties settings, String command, StoreListeners listeners) {
        this.state = state;
        this.lock = lock;
        this.settings = settings;
        this.command = command;
        this.listeners = listeners;
        this.shared = StoreLocation.shared(settings);
    }

    static StoreOwner open(
            Path state,
            StoreLock lock,
            DuxueProperties settings,
            String command,
            StoreListeners listeners,
            CommandServer.Handler handler)
            throws IOException {
        StoreOwner store = new StoreOwner(state, lock, settings, command, listeners);
        try {
            store.keepShared();
            store.server = CommandServer.open(state, command, handler);
            return store;
        } catch (IOException | RuntimeException fault) {
            store.giveSharedUp();
            throw fault;
        }
    }

    /** A database that was started anew has forgotten who owns it. */
    private void keepShared() {
        if (this.shared.isPresent() && (this.sharedLock == null || !this.sharedLock.isHeld())) {
            giveSharedUp();
            this.sharedLock = StoreLocation.lock(this.shared.get(), this.command);
        }
    }

    private void giveSharedUp() {
        if (this.sharedLock != null) {
            this.sharedLock.close();
            this.sharedLock = null;
        }
    }

    /**
     * Adds a listener before the store is opened for the first time.
     *
     * @param listener has methods marked as {@link org.springframework.context.event.EventListener}; closed with the store
     */
    public void addListener(Closeable listener) {
        this.eventListeners.add(listener);
    }

    /** Whether somebody else has the turn. */
    boolean isBusy() {
        return this.turn.isLocked() && !this.turn.isHeldByCurrentThread();
    }

    /** Waits for the turn, and works as the installation says. */
    Opened openToWork(Workspace workspace) throws IOException {
        this.turn.lock();
        try {
            if (this.ending) {
                throw new BusyException(StoppedException.LINE);
            }
            keepShared();
            return new Opened(this, begin(workspace), true);
        } catch (IOException | RuntimeException fault) {
            this.turn.unlock();
            throw fault;
        }
    }

    /** Looks while others may be at work. */
    Opened openToLook(Workspace workspace) throws IOException {
        return new Opened(this, begin(workspace), false);
    }

    /** The program with its store, until it is closed by the thread that opened it. */
    record Opened(StoreOwner store, ConfigurableApplicationContext context, boolean hasTurn) implements AutoCloseable {

        public <T> T get(Class<T> type) {
            return this.context.getBean(type);
        }

        @Override
        public void close() {
            this.store.program.readLock().unlock();
            if (this.hasTurn) {
                this.store.turn.unlock();
            }
        }
    }

    /** The read lock is kept; {@link Opened} gives it back. */
    @SuppressWarnings("LockNotBeforeTry")
    private ConfigurableApplicationContext begin(Workspace workspace) throws IOException {
        this.program.readLock().lock();
        if (isInstalled(workspace)) {
            return Objects.requireNonNull(this.context);
        }
        this.program.readLock().unlock();
        this.program.writeLock().lock();
        try {
            if (!isInstalled(workspace)) {
                replace(workspace);
            }
            this.program.readLock().lock();
            return Objects.requireNonNull(this.context);
        } finally {
            this.program.writeLock().unlock();
        }
    }

    private boolean isInstalled(Workspace workspace) {
        return workspace.fingerprint().equals(this.installed);
    }

    /** A registry or policy that has changed, or other folders, need the program to be put together again. */
    private void replace(Workspace workspace) throws IOException {
        if (!this.isListening) {
            this.eventListeners.addAll(this.listeners.of(workspace.folders()));
            this.isListening = true;
        }
        this.installed = null;
        if (this.context != null) {
            this.context.close();
        }
        this.context = new StoreContext(workspace, this.settings).start(this.eventListeners);
        this.context.getBean(JobRecovery.class).recoverDeadRuns();
        setAsideWhatWasTakenBack();
        this.installed = workspace.fingerprint();
    }

    /** A result that is open elsewhere must not keep every command from working; a consolidation tries it again. */
    private void setAsideWhatWasTakenBack() {
        try {
            Objects.requireNonNull(this.context)
                    .getBean(ConsolidationWithdrawal.class)
                    .finish();
        } catch (IOException fault) {
            LOG.warn("results that were taken back cannot be set aside yet", fault);
        }
    }

    /** Stops the job that is running, if any; nothing new is begun. */
    public void stop() {
        this.ending = true;
        ConfigurableApplicationContext running = this.context;
        if (running != null && running.isActive()) {
            running.getBean(JobService.class).stop();
        }
    }

    /** Waits for commands that others have handed over, and gives the store up, whatever goes wrong meanwhile. */
    @Override
    public void close() throws IOException {
        try {
            if (this.server != null) {
                this.server.close();
            }
            this.eventListeners.forEach(StoreOwner::close);
        } finally {
            try {
                if (this.context != null) {
                    this.context.close();
                }
                StoreContext.closeAllToOthers(this.state);
            } finally {
                giveSharedUp();
                this.lock.close();
            }
        }
    }

    private static void close(Closeable listener) {
        try {
            listener.close();
        } catch (IOException | RuntimeException fault) {
            LOG.warn("{} could not be closed", listener.getClass().getSimpleName(), fault);
        }
    }
}
