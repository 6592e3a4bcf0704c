package org.duxue.report.office;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The containers of office files, with the as-of date in place of the clock: the same content gives the same bytes. */
public final class SteadyZip {

    private SteadyZip() {}

    /** Moves the content of a container into another, entry by entry. */
    public static void move(Path from, Path to, LocalDate asOf) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(asOf.atStartOfDay());
                out.putNextEntry(steady);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        Files.delete(from);
    }
}
