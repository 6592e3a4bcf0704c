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
 * something run one at a time, those that only read may run at any time.
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
            store.releaseShared();
            throw fault;
        }
    }

    /** Takes the lock again after a restart of the database, which loses it. */
    private void keepShared() {
        if (this.shared.isPresent() && (this.sharedLock == null || !this.sharedLock.isHeld())) {
            releaseShared();
            this.sharedLock = StoreLocation.lock(this.shared.get(), this.command);
        }
    }

    private void releaseShared() {
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

    /** Whether another command has the write lock. */
    boolean isBusy() {
        return this.turn.isLocked() && !this.turn.isHeldByCurrentThread();
    }

    /** Waits for the write lock and opens the store for changes. */
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

    /** Opens the store for reading, also while others are working. */
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

    /** The read lock is kept; {@link Opened} releases it. */
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

    /** A changed registry or policy, or other folders, require a new application context. */
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
        setAsideWithdrawnResults();
        this.installed = workspace.fingerprint();
    }

    /** A result file that is open elsewhere must not block every command; a consolidation tries again. */
    private void setAsideWithdrawnResults() {
        try {
            Objects.requireNonNull(this.context)
                    .getBean(ConsolidationWithdrawal.class)
                    .finish();
        } catch (IOException fault) {
            LOG.warn("results that were taken back cannot be set aside yet", fault);
        }
    }

    /** Stops the running job, if any; nothing new is started. */
    public void stop() {
        this.ending = true;
        ConfigurableApplicationContext running = this.context;
        if (running != null && running.isActive()) {
            running.getBean(JobService.class).stop();
        }
    }

    /** Waits for forwarded commands and releases the store, even if something fails meanwhile. */
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
                StoreContext.restrictAllPermissions(this.state);
            } finally {
                releaseShared();
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
