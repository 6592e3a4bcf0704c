package org.duxue.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Progress;

/** The stores that this process owns, by state folder, so that commands share the ones that were opened. */
public final class OwnedStores {

    /** Runs a command that another process forwarded, on the stores of this one. */
    public interface Commands {

        int execute(OwnedStores stores, CommandRequest request, PrintWriter out, PrintWriter err);
    }

    private final DuxueProperties settings;
    private final String command;
    private final StoreListeners listeners;
    private final Commands commands;
    private final StoreLocks locks = new StoreLocks();
    private final Map<Path, StoreOwner> owned = new ConcurrentHashMap<>();

    /**
     * @param command the name of the command that this process was started with
     * @param listeners used when a store is opened for the first time
     */
    public OwnedStores(DuxueProperties settings, String command, StoreListeners listeners, Commands commands) {
        this.settings = settings;
        this.command = command;
        this.listeners = listeners;
        this.commands = commands;
    }

    public DuxueProperties settings() {
        return this.settings;
    }

    /** Locks of state folders that this process holds. */
    public StoreLocks locks() {
        return this.locks;
    }

    /** Owns the store for as long as the result is open. */
    public synchronized StoreOwner own(Path state) throws IOException {
        StoreLock lock = this.locks.tryTake(state).orElseThrow(StoreOwnedException::new);
        try {
            Path real = state.toRealPath();
            StoreOwner store = StoreOwner.open(
                    real,
                    new StoreLock(() -> giveUp(real, lock)),
                    this.settings,
                    this.command,
                    this.listeners,
                    (request, out, err) -> this.commands.execute(this, request, out, err));
            this.owned.put(real, store);
            return store;
        } catch (IOException | RuntimeException fault) {
            lock.close();
            throw fault;
        }
    }

    private Optional<StoreOwner> find(Path state) throws IOException {
        return this.owned.isEmpty() ? Optional.empty() : Optional.ofNullable(this.owned.get(state.toRealPath()));
    }

    private synchronized void giveUp(Path state, StoreLock lock) throws IOException {
        this.owned.remove(state);
        lock.close();
    }

    /** Whether another command has the write lock of the store. */
    public boolean isBusy(Workspace workspace) throws IOException {
        return find(workspace.folders().state()).filter(StoreOwner::isBusy).isPresent();
    }

    /** Opens the store for changes; commands that change it run one at a time. */
    public OpenStore open(Workspace workspace) throws IOException {
        return open(workspace, false, store -> store.openToWork(workspace));
    }

    /** Opens the store for changes, with a watcher of the progress. */
    public OpenStore open(Workspace workspace, Progress.Watcher watcher) throws IOException {
        OpenStore opened = open(workspace, true, store -> store.openToWork(workspace));
        opened.get(Progress.class).watch(watcher);
        return opened;
    }

    /** Opens the store for reading, also while another command is running. */
    public OpenStore openToLook(Workspace workspace) throws IOException {
        return open(workspace, false, store -> store.openToLook(workspace));
    }

    private interface Opening {

        StoreOwner.Opened of(StoreOwner store) throws IOException;
    }

    private OpenStore open(Workspace workspace, boolean isWatched, Opening opening) throws IOException {
        Path state = workspace.folders().state();
        Optional<StoreOwner> here = find(state);
        StoreOwner store = here.isPresent() ? here.get() : own(state);
        try {
            return new OpenStore(opening.of(store), here.isPresent() ? null : store, isWatched);
        } catch (IOException | RuntimeException fault) {
            if (here.isEmpty()) {
                store.close();
            }
            throw fault;
        }
    }
}
