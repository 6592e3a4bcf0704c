package org.duxue.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duxue.run.store.Door;
import org.duxue.run.store.SharedStore;
import org.duxue.run.store.StoreLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The store of a state folder while this process owns it. All commands of the process share it: those that change
 * something take turns, those that only look may come at any time.
 */
final class Store implements AutoCloseable {

    private static final Map<Path, Store> OWNED = new HashMap<>();

    private final Path state;
    private final StoreLock lock;
    private final Optional<SharedStore> shared;
    private final String work;
    private SharedStore.@Nullable Lock sharedLock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantReadWriteLock program = new ReentrantReadWriteLock(true);
    private @Nullable Door door;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable String installed;
    private volatile boolean ending;
    private final Watchers watchers = new Watchers();

    private Store(Path state, StoreLock lock, String work) {
        this.state = state;
        this.lock = lock;
        this.work = work;
        this.shared = StorePlace.shared(Duxue.chosen());
    }

    /** Owns the store for as long as the result is open. */
    static Store own(Path state, String work) throws IOException {
        synchronized (OWNED) {
            StoreLock lock = StoreLock.tryTake(state).orElseThrow(OwnedElsewhereException::new);
            @Nullable Store store = null;
            try {
                store = new Store(state.toRealPath(), lock, work);
                store.keepShared();
                store.door = Door.open(store.state, work, Duxue::answer);
                OWNED.put(store.state, store);
                return store;
            } catch (IOException | RuntimeException fault) {
                if (store != null) {
                    store.giveSharedUp();
                }
                lock.close();
                throw fault;
            }
        }
    }

    /** A database that was started anew has forgotten who owns it. */
    private void keepShared() {
        if (this.shared.isPresent() && (this.sharedLock == null || !this.sharedLock.isHeld())) {
            giveSharedUp();
            this.sharedLock = StorePlace.lock(this.shared.get(), this.work);
        }
    }

    private void giveSharedUp() {
        if (this.sharedLock != null) {
            this.sharedLock.close();
            this.sharedLock = null;
        }
    }

    /** The store, if this process owns it already. */
    static Optional<Store> ownedHere(Path state) throws IOException {
        synchronized (OWNED) {
            return OWNED.isEmpty() ? Optional.empty() : Optional.ofNullable(OWNED.get(state.toRealPath()));
        }
    }

    /** Those who are told of everything this process does with the store. */
    Watchers watchers() {
        return this.watchers;
    }

    /** Whether somebody else has the turn. */
    boolean isBusy() {
        return this.turn.isLocked() && !this.turn.isHeldByCurrentThread();
    }

    /** Waits for the turn, and works as the installation says. */
    Opened openToWork(Installation installation) throws IOException {
        this.turn.lock();
        try {
            if (this.ending) {
                throw new BusyException(StoppedException.LINE);
            }
            keepShared();
            return new Opened(this, begin(installation), true);
        } catch (IOException | RuntimeException fault) {
            this.turn.unlock();
            throw fault;
        }
    }

    /** Looks while others may be at work. */
    Opened openToLook(Installation installation) throws IOException {
        return new Opened(this, begin(installation), false);
    }

    /** The program with its store, until it is closed by the thread that opened it. */
    record Opened(Store store, ConfigurableApplicationContext context, boolean hasTurn) implements AutoCloseable {

        <T> T get(Class<T> type) {
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
    private ConfigurableApplicationContext begin(Installation installation) throws IOException {
        this.program.readLock().lock();
        if (isInstalled(installation)) {
            return Objects.requireNonNull(this.context);
        }
        this.program.readLock().unlock();
        this.program.writeLock().lock();
        try {
            if (!isInstalled(installation)) {
                replace(installation);
            }
            this.program.readLock().lock();
            return Objects.requireNonNull(this.context);
        } finally {
            this.program.writeLock().unlock();
        }
    }

    private boolean isInstalled(Installation installation) {
        return installation.fingerprint().equals(this.installed);
    }

    /** A registry or policy that has changed, or other folders, need the program to be put together anew. */
    private void replace(Installation installation) throws IOException {
        if (this.installed == null && Reminders.areWanted(Duxue.chosen())) {
            this.watchers.add(Reminders.of(Duxue.chosen(), installation.folders()));
        }
        this.installed = null;
        if (this.context != null) {
            this.context.close();
        }
        this.context = new StoreStart(installation, this.state).start();
        Runs runs = this.context.getBean(Runs.class);
        runs.recoverDeadRuns();
        runs.tell(this.watchers);
        this.installed = installation.fingerprint();
    }

    /** Stops the job that is running, if any; nothing new is begun. */
    void stop() {
        this.ending = true;
        ConfigurableApplicationContext running = this.context;
        if (running != null && running.isActive()) {
            running.getBean(Runs.class).stop();
        }
    }

    /** Waits for commands that others have handed over, and gives the store up, whatever goes wrong meanwhile. */
    @Override
    public void close() throws IOException {
        try {
            if (this.door != null) {
                this.door.close();
            }
            this.watchers.close();
        } finally {
            try {
                if (this.context != null) {
                    this.context.close();
                }
                StoreStart.closeAllToOthers(this.state);
            } finally {
                giveSharedUp();
                synchronized (OWNED) {
                    OWNED.remove(this.state);
                    this.lock.close();
                }
            }
        }
    }
}
