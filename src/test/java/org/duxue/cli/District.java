package org.duxue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.settings.Settings;
import org.duxue.shared.Digest;

/** A folder with the sample's drop folder and its results, and the program next to it. */
public record District(Path folder) {

    private static final Path SAMPLE = Path.of("input");

    /** The sample's registry and all its files. */
    static District whole(Path folder) throws IOException {
        return of(folder, "");
    }

    /** The sample's registry, and those of its files whose name contains a text. */
    public static District of(Path folder, String text) throws IOException {
        District district = new District(folder);
        for (Path file : sample()) {
            Path below = SAMPLE.relativize(file);
            if (below.startsWith("registry") || file.getFileName().toString().contains(text)) {
                district.drop(file, below);
            }
        }
        return district;
    }

    /** The sample's registry alone: there is no month to catch up on. */
    static District ofNoMonth(Path folder) throws IOException {
        return of(folder, "no such file");
    }

    /** Names of the sample's files of a month. */
    static List<String> names(String month) throws IOException {
        return sample().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.contains(month))
                .toList();
    }

    /**
     * Names of the sample's files of a month that schools and the district send; entries for the ledger are not
     * included.
     */
    static List<String> submissions(String month) throws IOException {
        return names(month).stream().filter(name -> !name.startsWith("ledger_")).toList();
    }

    private static List<Path> sample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void drop(Path file, Path below) throws IOException {
        Path place = input().resolve(below);
        Files.createDirectories(place.getParent());
        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Drops a file of the sample. */
    void drop(String name) throws IOException {
        Path file = sample().stream()
                .filter(one -> one.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
        drop(file, Path.of(name));
    }

    Path input() {
        return this.folder.resolve("input");
    }

    Path output() {
        return this.folder.resolve("output");
    }

    public Path state() {
        return output().resolve(".duxue");
    }

    /** The result of a command. */
    record Came(int exit, String said) {}

    /** Runs a command in this process. */
    Came run(String... arguments) {
        return run(StoreUnderTest.settings(with(arguments)), arguments);
    }

    /** The same with other settings. */
    Came run(Settings settings, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int exit = Duxue.run(settings, writer, writer, with(arguments));
        return new Came(exit, said.toString());
    }

    /** The arguments, the folders and the language. */
    public String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--input", input().toString(), "--output", output().toString(), "--lang", "en"));
        return all.toArray(String[]::new);
    }

    /** SHA-256 of every published file, by its path. */
    SortedMap<String, String> results() throws IOException {
        SortedMap<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = output().relativize(file).toString();
                if (!path.startsWith(".duxue")) {
                    results.put(path, Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return results;
    }
}
