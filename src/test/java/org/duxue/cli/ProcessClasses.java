package org.duxue.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.duxue.shared.Digest;

/**
 * The classes of the processes that tests start, with a class archive (CDS) as in every installation, which halves the
 * startup: created once for all test processes, and again after a class was compiled. Java cannot archive folders, so those
 * of the class path are packed into jars.
 */
record ProcessClasses(String classPath, Path archive) {

    private static final Path ALL = Path.of("target", "process-classes").toAbsolutePath();
    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final String ARCHIVE = "classes.jsa";
    private static final int PATIENCE_MINUTES = 5;

    private static final class Made {

        static final ProcessClasses HERE = made();

        /** Another process that wants the same waits until they are there. */
        private static ProcessClasses made() {
            try {
                Files.createDirectories(ALL);
                try (FileChannel lock =
                        FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    return made(ALL.resolve(key()));
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private static ProcessClasses made(Path folder) throws IOException {
            Path end = folder.resolve("made");
            if (!Files.exists(end)) {
                removeOlder();
                FileUtils.deleteQuietly(folder.toFile());
                Files.createDirectories(folder);
                makeJars(folder);
                new ProcessClasses(classPath(folder), folder.resolve(ARCHIVE))
                        .train(District.of(folder.resolve("office"), "101_2023-06"));
                Files.createFile(end);
            }
            return new ProcessClasses(classPath(folder), folder.resolve(ARCHIVE));
        }

        /** Those of earlier builds, which no process uses any more. */
        private static void removeOlder() throws IOException {
            Instant limit = Instant.now().minus(LONG_AGO);
            try (Stream<Path> folders = Files.list(ALL).filter(Files::isDirectory)) {
                for (Path folder : folders.toList()) {
                    if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                        FileUtils.deleteQuietly(folder.toFile());
                    }
                }
            }
        }
    }

    static ProcessClasses here() {
        return Made.HERE;
    }

    /** Java options for running with them; a missing archive is ignored. */
    List<String> options() {
        return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + this.archive, "-Xlog:disable", "-cp", this.classPath);
    }

    /** Another for every other class path, class or Java. */
    private static String key() throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path place : places()) {
            all.append('\n').append(place);
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.sorted().toList()) {
                        all.append('\n').append(file).append(' ').append(Files.size(file));
                        all.append(' ').append(Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return Digest.of(all.toString());
    }

    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        StringTokenizer all = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (all.hasMoreTokens()) {
            places.add(Path.of(all.nextToken()).toAbsolutePath());
        }
        return places;
    }

    private static void makeJars(Path folder) throws IOException {
        List<Path> places = places();
        for (int i = 0; i < places.size(); i++) {
            if (Files.isDirectory(places.get(i))) {
                makeJar(places.get(i), folder.resolve(i + ".jar"));
            }
        }
    }

    private static String classPath(Path folder) {
        List<Path> places = places();
        for (int i = 0; i < places.size(); i++) {
            if (Files.isDirectory(places.get(i))) {
                places.set(i, folder.resolve(i + ".jar"));
            }
        }
        return String.join(
                File.pathSeparator, places.stream().map(Path::toString).toList());
    }

    /**
     * Not compressed, as it is read more often than written; with entries for folders, in which migrations are
     * searched.
     */
    private static void makeJar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> places = Files.walk(classes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path place : places.filter(place -> !place.equals(classes)).toList()) {
                boolean isFolder = Files.isDirectory(place);
                byte[] bytes = isFolder ? new byte[0] : Files.readAllBytes(place);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                String name = classes.relativize(place).toString().replace(File.separatorChar, '/');
                ZipEntry entry = new ZipEntry(isFolder ? name + "/" : name);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }

    /** Runs a small district to record the classes it loads. */
    private void train(District district) throws IOException {
        List<String> command = new ArrayList<>(RealProcess.JAVA);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + this.archive, "-Xlog:disable", "-cp", this.classPath));
        command.add(Duxue.class.getName());
        command.addAll(List.of(district.with("run", "--period", "2023-06")));
        Process run = new ProcessBuilder(command)
                .directory(district.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!run.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("the run that leaves its classes behind does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            run.destroyForcibly();
        }
    }
}
