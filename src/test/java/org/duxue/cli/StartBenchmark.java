package org.duxue.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The startup time for an operator: the launcher on the sample, compared with a minimal Spring Boot batch application
 * on the same Java with a class archive, one compiler and the serial collector. Alternating runs; the median is
 * printed.
 */
final class StartBenchmark {

    private static final int TURNS = 7;
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final List<String> LIGHT =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final Path folder;
    private final Map<String, List<Took>> took = new LinkedHashMap<>();

    private StartBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        StartBenchmark benchmark = new StartBenchmark(Files.createTempDirectory("start"));
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        benchmark.measure();
    }

    private void measure() throws Exception {
        run(List.of("./duxue", "--version"));
        Path bare = bareJar();
        Path archive = this.folder.resolve("bare.jsa");
        run(bare(bare, "-XX:ArchiveClassesAtExit=" + archive));
        run(sample("again"));
        for (int turn = 0; turn < TURNS; turn++) {
            time("a bare application", bare(bare, "-XX:SharedArchiveFile=" + archive));
            time("run, new", sample("new-" + turn));
            time("run, again", sample("again"));
            time("status", List.of("./duxue", "status", "--output", output("again")));
            time("--help", List.of("./duxue", "--help"));
            time("a wrong option", List.of("./duxue", "run", "--perod", "2023-06"));
        }
        Took least = Took.median(this.took.values().iterator().next());
        this.took.forEach((what, times) -> System.out.printf(
                Locale.ROOT,
                "%-20s %.2f s, %.2f x%n",
                what,
                Took.median(times).seconds(),
                Took.median(times).over(least)));
    }

    private void time(String what, List<String> command) throws Exception {
        this.took.computeIfAbsent(what, none -> new ArrayList<>()).add(Took.by(() -> run(command)));
    }

    private List<String> sample(String name) {
        return List.of("./duxue", "run", "--period", "2023-06", "--input", "input", "--output", output(name));
    }

    private String output(String name) {
        return this.folder.resolve(name).toString();
    }

    private List<String> bare(Path jar, String archive) {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("bin/java").toString(), archive, "-Xlog:disable"));
        command.addAll(LIGHT);
        command.addAll(List.of("-jar", jar.toString(), output("database/bare")));
        return command;
    }

    /** The minimal application and the libraries of the program that it needs. */
    private Path bareJar() throws IOException {
        Path libraries = PROJECT.resolve("target/app/lib");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, BareApplication.class.getName());
        try (Stream<Path> jars = Files.list(libraries)) {
            main.put(
                    Attributes.Name.CLASS_PATH,
                    jars.filter(jar -> jar.getFileName()
                                    .toString()
                                    .matches(
                                            "(spring-(?!batch-integration|boot-(flyway|jarmode)|context-support)|hsqldb|Hikari"
                                                    + "|micrometer-(commons|observation|core)|slf4j|logback|log4j|jul-|jspecify"
                                                    + "|jakarta.annotation|commons-logging).*"))
                            .sorted()
                            .map(jar -> jar.toUri().toString())
                            .collect(Collectors.joining(" ")));
        }
        Path jar = this.folder.resolve("bare.jar");
        String entry = BareApplication.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream bare = new JarOutputStream(file, manifest)) {
            bare.putNextEntry(new JarEntry(entry));
            bare.write(BareApplication.class
                    .getResourceAsStream("BareApplication.class")
                    .readAllBytes());
        }
        return jar;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).directory(PROJECT.toFile());
        process.environment().put("JAVA_HOME", JAVA.toString());
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        int exit = process.start().waitFor();
        if (exit > ExitCode.TO_CORRECT) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
    }
}
