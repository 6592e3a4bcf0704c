package org.duxue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Digest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A district office in a folder: files are dropped, commands are called through their real entry point, results are
 * read.
 */
record Desk(Path home) {

    private static final Instant FIRST_DROP = Instant.parse("2023-07-03T01:00:00Z");
    private static final CSVFormat RESULT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The exit code and the output of a command. */
    record Said(int exit, String out, String err) {

        List<String> lines() {
            return this.out.lines().toList();
        }

        List<String> complaints() {
            return this.err.lines().toList();
        }
    }

    Path input() {
        return this.home.resolve("in");
    }

    Path output() {
        return this.home.resolve("out");
    }

    Path state() {
        return output().resolve(".duxue");
    }

    /** Calls a command of this office in English, unless {@code arguments} say otherwise. */
    Said call(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--input", input().toString(), "--output", output().toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return callPlain(all.toArray(String[]::new));
    }

    static Said callPlain(String... arguments) {
        return StoreUnderTest.IS_POSTGRESQL
                ? callAsIs(arguments)
                : EmptyStore.under(List.of(arguments), () -> callAsIs(arguments));
    }

    private static Said callAsIs(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Duxue.run(
                StoreUnderTest.settings(arguments), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    /** The registry, and a policy by which its districts adopt every norm unless one was dropped before. */
    Desk registry(String rows) {
        if (!Files.exists(input().resolve("policy.yml"))) {
            drop("policy.yml", adoptingEverything(rows));
        }
        return drop("registry/schools.csv", rows);
    }

    static String adoptingEverything(String rows) {
        StringBuilder policy = new StringBuilder("districts:\n");
        Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])")
                .matcher(rows)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(district -> policy.append("  ").append(district).append(":\n    adopt: all\n"));
        return policy.toString();
    }

    Desk drop(String name, String text) {
        return drop(name, text, StandardCharsets.UTF_8);
    }

    Desk drop(String name, String text, Charset charset) {
        return drop(name, text.getBytes(charset), FIRST_DROP);
    }

    Desk drop(String name, String text, Instant modified) {
        return drop(name, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    Desk drop(String name, byte[] bytes) {
        return drop(name, bytes, FIRST_DROP);
    }

    Desk drop(String name, byte[] bytes, Instant modified) {
        Path file = input().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return this;
    }

    /** Copies a folder into the drop folder, every file with the same modification time. */
    Desk dropAll(Path folder, Instant modified) {
        for (Path file : filesBelow(folder)) {
            try {
                drop(folder.relativize(file).toString(), Files.readAllBytes(file), modified);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return this;
    }

    Desk dropSample() {
        return dropAll(Path.of("input"), FIRST_DROP);
    }

    Path result(String period, String district, String file) {
        return output().resolve(period).resolve(district).resolve(file);
    }

    List<Map<String, String>> rows(String period, String district, String file) {
        return rows(result(period, district, file));
    }

    static List<Map<String, String>> rows(Path file) {
        try (CSVParser rows = RESULT.parse(new java.io.StringReader(text(file).substring(1)))) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The feedback file anywhere below the folder of the sender; a file that does not exist if there is no feedback.
     */
    Path feedbackFile(String sender, String fileName) {
        Path folder = output().resolve("feedback").resolve(sender);
        String table = fileName + ".feedback.csv";
        return filesBelow(folder).stream()
                .filter(file -> file.getFileName().toString().equals(table))
                .findFirst()
                .orElse(folder.resolve(table));
    }

    /** The feedback to a sender about a file: {@code severity type rule row column 'value': message}. */
    List<String> feedback(String sender, String fileName) {
        return rows(feedbackFile(sender, fileName)).stream()
                .map(row -> row.get("severity") + " " + row.get("type") + " " + row.get("rule") + " [" + row.get("row")
                        + "|" + row.get("column") + "|" + row.get("value") + "] " + row.get("message"))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** SHA-256 of all published files, by path. */
    SortedMap<String, String> digests() {
        return digests(output());
    }

    static SortedMap<String, String> digests(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : forReaders(folder)) {
            try {
                digests.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return digests;
    }

    /** All files except those of the store, which a lost database may still be closing. */
    static List<Path> forReaders(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(part -> !part.getFileName().toString().startsWith("."))
                    .flatMap(part -> filesBelow(part).stream())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<Path> filesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The store of the office, while no command runs. */
    <T> T inStore(java.util.function.Function<JdbcTemplate, T> work) {
        if (StoreUnderTest.IS_POSTGRESQL) {
            return work.apply(new JdbcTemplate(new DriverManagerDataSource(Postgres.urlOf(output()), "postgres", "")));
        }
        DriverManagerDataSource store = new DriverManagerDataSource(
                "jdbc:hsqldb:file:" + state().resolve("store").toAbsolutePath()
                        + ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.default_table_type=cached",
                "sa",
                "");
        JdbcTemplate jdbc = new JdbcTemplate(store);
        try {
            return work.apply(jdbc);
        } finally {
            jdbc.execute("SHUTDOWN");
        }
    }

    /** The same office in another folder. */
    Desk copyTo(Path elsewhere) {
        try (Stream<Path> files = Files.walk(this.home)) {
            for (Path file : files.toList()) {
                Path copy = elsewhere.resolve(this.home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Desk(elsewhere);
    }
}
