package org.duxue.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.Setting;
import org.duxue.area.Settings;
import org.duxue.area.Tally;
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

    private final Rooms rooms;
    private final Settings settings;
    private final Versions versions;
    private final KeptRows keptRows;
    private final Map<Judged, Account> lastFound = new LinkedHashMap<>(MOST_HELD, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Judged, Account> eldest) {
            return size() > MOST_HELD;
        }
    };

    public Accounts(Rooms rooms, Settings settings, Versions versions, KeptRows keptRows) {
        this.rooms = rooms;
        this.settings = settings;
        this.versions = versions;
        this.keptRows = keptRows;
    }

    /** What never changes once it is recorded. */
    private record Judged(long versionId, String judgedIn) {}

    /** An account to be recorded. */
    record Worked(long versionId, String judgedIn, Account account) {}

    /** The submissions of a kind that nobody has added up in this setting yet. */
    List<Received> missing(Gathered gathered, Kind kind) {
        return gathered.effective(kind).stream()
                .filter(received ->
                        !this.versions.hasAccount(effective(received).id(), judgedIn(received)))
                .toList();
    }

    Worked work(Received received) {
        Version version = effective(received);
        Account account = tally(this.rooms.of(received.kind()), setting(received), version);
        return new Worked(version.id(), judgedIn(received), account);
    }

    void record(List<? extends Worked> worked) {
        worked.forEach(one -> this.versions.addAccount(one.versionId(), one.judgedIn(), one.account()));
    }

    /** The account of an effective submission; nothing when none is effective. */
    public Optional<Account> find(Received received) {
        if (received.effective() == null) {
            return Optional.empty();
        }
        Judged judged = new Judged(received.effective().id(), judgedIn(received));
        synchronized (this.lastFound) {
            Account held = this.lastFound.get(judged);
            if (held != null) {
                return Optional.of(held);
            }
        }
        Optional<Account> account = this.versions.account(judged.versionId(), judged.judgedIn());
        account.ifPresent(found -> {
            synchronized (this.lastFound) {
                this.lastFound.put(judged, found);
            }
        });
        return account;
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
