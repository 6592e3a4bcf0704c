package org.duxue.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;

/**
 * The classes of the processes that tests start, with a class archive (CDS) as in every installation, which halves the
 * startup: created once per test process. Java cannot archive folders, so those of the class path are packed into jars.
 */
record ProcessClasses(String classPath, Path archive) {

    private static final int PATIENCE_MINUTES = 5;

    private static final class Made {

        static final ProcessClasses HERE = made();

        private static ProcessClasses made() {
            try {
                Path folder = Files.createTempDirectory("classes");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
                ProcessClasses classes = new ProcessClasses(jars(folder), folder.resolve("classes.jsa"));
                classes.train(District.of(folder, "101_2023-06"));
                return classes;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
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

    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        StringTokenizer places = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (places.hasMoreTokens()) {
            Path place = Path.of(places.nextToken()).toAbsolutePath();
            jars.add(Files.isDirectory(place) ? jar(place, folder.resolve(jars.size() + ".jar")) : place.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    /**
     * Not compressed, as it is read more often than written; with entries for folders, in which migrations are
     * searched.
     */
    private static String jar(Path classes, Path jar) throws IOException {
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
        return jar.toString();
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
