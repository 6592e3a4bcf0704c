package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in its own process, so that it can be killed. */
public final class RealProcess {

    /** Java options for short processes. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 10;

    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final Path out;

    private RealProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    public static RealProcess start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(folder, ProcessClasses.here().options(), environment, arguments);
    }

    /** Starts another build of the program with the given class path. */
    static RealProcess start(Path folder, String classPath, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(folder, List.of("-cp", classPath), environment, arguments);
    }

    private static RealProcess start(
            Path folder, List<String> classes, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(JAVA);
        command.add("-Dduxue.home=" + folder);
        command.addAll(classes);
        command.add(Duxue.class.getName());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        STARTED.add(process);
        return new RealProcess(process, out);
    }

    /** All output so far. */
    public String said() {
        try {
            return Files.readString(this.out);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Leaves nothing running, whatever the outcome of the test. */
    public static void killAll() {
        STARTED.forEach(Process::destroyForcibly);
        STARTED.clear();
    }

    /** Writes the live objects of its heap to a file. */
    void dumpMemory(Path file) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(this.process.pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0 || !Files.exists(file)) {
            throw new AssertionError("no dump of the memory: " + answer);
        }
    }

    /** The processor time of a running process; 0 after its end. */
    double cpuSeconds() {
        return this.process
                        .toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L)
                / 1e3;
    }

    boolean isAlive() {
        return this.process.isAlive();
    }

    void kill() throws InterruptedException {
        this.process.destroyForcibly().waitFor();
    }

    /** Suspends the process, which keeps its connections, locks and memory. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError("kill -" + name + " came to " + exit);
        }
    }

    /** Asks the process to end, as a service manager does. */
    int end() throws InterruptedException {
        this.process.destroy();
        return exit();
    }

    public int exit() throws InterruptedException {
        if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("did not end; it said: " + said());
        }
        return this.process.exitValue();
    }

    void await(String line) {
        await(line, () -> said().contains(line));
    }

    /** Waits for a condition while the process is running. */
    void await(String what, BooleanSupplier so) {
        long begun = System.nanoTime();
        while (!so.getAsBoolean()) {
            boolean inVain = !isAlive() || System.nanoTime() - begun > PATIENCE.toNanos();
            if (inVain && !so.getAsBoolean()) {
                throw new AssertionError("waited in vain for " + what + "; it said: " + said());
            }
            pause(PAUSE_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
