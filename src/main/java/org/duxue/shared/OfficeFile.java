package org.duxue.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Office Open XML documents, which are zip archives of XML. */
public final class OfficeFile {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private OfficeFile() {}

    /**
     * Copies a document without its time of creation, so that the same content always gives the same bytes.
     *
     * @param day the day of creation that is written instead; not before 1980, the first year of a zip entry
     */
    public static void copyWithoutClock(Path document, Path copy, LocalDate day) throws IOException {
        try (ZipFile from = new ZipFile(document.toFile());
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
            for (ZipEntry entry : from.stream().toArray(ZipEntry[]::new)) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        to.write(created(content.readAllBytes(), day));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
    }

    /** The same as {@link #copyWithoutClock}, but removes the original. */
    public static void moveWithoutClock(Path document, Path to, LocalDate day) throws IOException {
        copyWithoutClock(document, to, day);
        Files.delete(document);
    }

    private static byte[] created(byte[] properties, LocalDate day) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(CREATED, "$1" + day + "T00:00:00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
