package org.duxue.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.duxue.area.Account;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.Setting;
import org.duxue.area.Settings;
import org.duxue.area.Tally;
import org.duxue.intake.AccountStore;
import org.duxue.intake.KeptRows;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What effective submissions come to in the setting of the period they count in. Of fresh ones the intake has worked
 * it out; carried ones, and those whose registry row or norms changed since, are added up again from the kept rows.
 */
public class Accounts {

    /** A district of up to a thousand schools is asked for several times in a row; more are not worth their memory. */
    private static final int MOST_HELD = 6_000;

    /** Accounts that are read at once: most of the time of a question to the database goes into asking it. */
    static final int AT_ONCE = 100;

    private final Rooms rooms;
    private final Settings settings;
    private final Versions versions;
    private final KeptRows keptRows;
    private final Map<AccountStore.Key, Account> lastFound = new LinkedHashMap<>(MOST_HELD, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountStore.Key, Account> eldest) {
            return size() > MOST_HELD;
        }
    };

    public Accounts(Rooms rooms, Settings settings, Versions versions, KeptRows keptRows) {
        this.rooms = rooms;
        this.settings = settings;
        this.versions = versions;
        this.keptRows = keptRows;
    }

    /** An account to be recorded. */
    record Worked(AccountStore.Key key, Account account) {}

    /** The submissions of a kind that nobody has added up in this setting yet. */
    List<Received> missing(Gathered gathered, Kind kind) {
        List<Received> all = gathered.effective(kind);
        Set<AccountStore.Key> known =
                this.versions.accounts().known(all.stream().map(this::key).toList());
        return all.stream().filter(received -> !known.contains(key(received))).toList();
    }

    Worked work(Received received) {
        Account account = tally(this.rooms.of(received.kind()), setting(received), effective(received));
        return new Worked(key(received), account);
    }

    void record(List<? extends Worked> worked) {
        worked.forEach(one -> this.versions.accounts().add(one.key(), one.account()));
    }

    /** The account of an effective submission; nothing when none is effective. */
    public Optional<Account> find(Received received) {
        return find(List.of(received)).values().stream().findFirst();
    }

    /** What the effective ones of submissions come to, by the id of the version. */
    public Map<Long, Account> find(Collection<Received> some) {
        Map<Long, Account> found = new HashMap<>();
        List<AccountStore.Key> others = new ArrayList<>();
        synchronized (this.lastFound) {
            for (Received received : some) {
                if (received.effective() != null) {
                    AccountStore.Key key = key(received);
                    Account held = this.lastFound.get(key);
                    if (held == null) {
                        others.add(key);
                    } else {
                        found.put(key.versionId(), held);
                    }
                }
            }
        }
        Map<AccountStore.Key, Account> read = this.versions.accounts().find(others);
        synchronized (this.lastFound) {
            this.lastFound.putAll(read);
        }
        read.forEach((key, account) -> found.put(key.versionId(), account));
        return found;
    }

    /** Goes through the effective ones of submissions in their order. */
    public void forEach(List<Received> all, BiConsumer<Received, Account> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Received> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<Long, Account> found = find(some);
            for (Received received : some) {
                Account account = received.effective() == null
                        ? null
                        : found.get(received.effective().id());
                if (account != null) {
                    each.accept(received, account);
                }
            }
        }
    }

    private AccountStore.Key key(Received received) {
        return new AccountStore.Key(effective(received).id(), judgedIn(received));
    }

    String judgedIn(Received received) {
        return Digest.of(setting(received).fingerprint());
    }

    private Setting setting(Received received) {
        return this.settings
                .find(received.kind(), received.sender(), received.period())
                .orElseThrow();
    }

    private <R> Account tally(Room<R> room, Setting setting, Version version) {
        Tally<R> tally = room.tally(setting);
        this.keptRows.read(version.keptAs(), (row, kept) -> tally.add(room.recall(kept), row));
        return tally.close();
    }

    private static Version effective(Received received) {
        @Nullable Version effective = received.effective();
        if (effective == null) {
            throw new IllegalArgumentException(
                    received.sender() + " " + received.kind().key() + " has no effective submission");
        }
        return effective;
    }
}
