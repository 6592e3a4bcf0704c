package org.duxue.slip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Kind;
import org.jspecify.annotations.Nullable;

/** A file of the last month of the sample district. */
record SampleFile(
        Path path,
        Kind kind,
        String sender,
        List<Path> ofOthers,
        @Nullable Path ofEarlier) {

    static final String MONTH = "2023-06";
    static final Path SAMPLE = Path.of("input");

    /** Every submission of the last month that has rows, by path. */
    static List<SampleFile> all() {
        List<Path> files =
                below(SAMPLE).stream().filter(SampleFile::isSubmission).toList();
        List<Path> last = files.stream().filter(file -> isOf(file, MONTH)).toList();
        return last.stream()
                .filter(file -> new OpenTable(file).rows.size() > 1)
                .map(file -> of(file, files, last))
                .toList();
    }

    private static SampleFile of(Path file, List<Path> files, List<Path> last) {
        String[] parts = file.getFileName().toString().split("_");
        String begin = parts[0] + "_" + parts[1];
        Path earlier = files.stream()
                .filter(other -> other.getFileName().toString().startsWith(begin) && !isOf(other, MONTH))
                .max(java.util.Comparator.comparing(other -> other.getFileName().toString()))
                .orElse(null);
        List<Path> others = last.stream()
                .filter(other -> other.getFileName().toString().startsWith(parts[0]) && !other.equals(file))
                .filter(other -> new OpenTable(other).rows.size() > 1)
                .toList();
        return new SampleFile(file, Kind.ofKey(parts[0]), parts[1], others, earlier);
    }

    static boolean isSubmission(Path file) {
        return Stream.of(Kind.values())
                .anyMatch(kind -> file.getFileName().toString().startsWith(kind.key() + "_"));
    }

    static boolean isOf(Path file, String month) {
        return file.getFileName().toString().contains("_" + month);
    }

    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
