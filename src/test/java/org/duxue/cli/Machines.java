package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.store.PseudonymKey;

/** An office whose files several processes read, with a database and a queue of its own. */
record Machines(District district, Map<String, String> settings) {

    private static final Pattern DONE = Pattern.compile("(?m)^done: .*, (\\d+) files?$");

    /** @param part how much a worker reads at once, such as 256k */
    static Machines of(District district, RealBroker broker, String part) {
        return of(district, Postgres.settings(district.output()), broker, part);
    }

    static Machines of(District district, Map<String, String> store, RealBroker broker, String part) {
        Map<String, String> settings = new HashMap<>(store);
        settings.put("DUXUE_BROKER_URL", broker.url());
        settings.put("DUXUE_BROKER_QUEUE", "duxue." + district.folder().getFileName());
        settings.put("DUXUE_WORKERS_PART", part);
        return new Machines(district, settings);
    }

    Machines with(String name, String value) {
        Map<String, String> all = new HashMap<>(this.settings);
        all.put(name, value);
        return new Machines(this.district, all);
    }

    /** Storage that is slow for every file. */
    Machines withLateStorage(int millis) {
        return with("JDK_JAVA_OPTIONS", "-Dduxue.late-storage=" + millis + " -Dduxue.workers=1");
    }

    RealProcess start(String... arguments) throws IOException {
        return RealProcess.start(this.district.folder(), this.settings, this.district.with(arguments));
    }

    /** Runs a first command, which creates the key of the pseudonyms. */
    Machines begun() throws IOException {
        new PseudonymKey(this.district.state()).key();
        return this;
    }

    RealProcess worker() throws IOException {
        return start("worker");
    }

    /** How many files a worker says it has read. */
    static long filesOf(RealProcess worker) {
        return DONE.matcher(worker.said())
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** A connection to the database of the office as its administrator. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                this.settings.get("DUXUE_STORE_URL"), this.settings.get("DUXUE_STORE_USER"), "");
    }

    /** The number that a query returns. */
    long asked(String query) {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    /** How many files have stored rows by now, which shows progress. */
    long kept() {
        try (Stream<Path> files = Files.walk(this.district.state().resolve("kept"))) {
            return files.filter(file -> file.toString().endsWith(".gz")).count();
        } catch (IOException notYet) {
            return 0;
        } catch (UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }
}
