package org.duxue.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A zip file of results with a manifest, the same bytes for the same results: entries sorted, all as of one day. */
final class HandoverPackage {

    static final String MANIFEST = "manifest.json";
    private static final int SEAL_LENGTH = 64;

    private final Period period;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();
    private final SortedMap<String, Written> written = new TreeMap<>();

    HandoverPackage(Period period) {
        this.period = period;
    }

    private record Written(String sha256, long bytes) {}

    /** A remark for readers of the manifest. */
    HandoverPackage fact(String name, String value) {
        this.facts.put(name, value);
        return this;
    }

    void add(String name, Path file) {
        this.files.put(name, file);
    }

    void add(String name, String text) {
        this.texts.put(name, text);
    }

    HandoverPackage with(String name, String text) {
        add(name, text);
        return this;
    }

    /** Writes the package to a temporary file and moves it into place when it is complete, replacing an older one. */
    void write(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var file : this.files.entrySet()) {
                    try (InputStream content = Files.newInputStream(file.getValue())) {
                        this.written.put(file.getKey(), entry(zip, file.getKey(), content));
                    }
                }
                for (var text : this.texts.entrySet()) {
                    byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
                    this.written.put(text.getKey(), entry(zip, text.getKey(), new ByteArrayInputStream(bytes)));
                }
                entry(zip, MANIFEST, new ByteArrayInputStream(manifest()));
                zip.setComment("0".repeat(SEAL_LENGTH));
            }
            try (FileChannel end = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                end.write(
                        ByteBuffer.wrap(seal(unfinished).getBytes(StandardCharsets.US_ASCII)),
                        end.size() - SEAL_LENGTH);
            }
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * The digest of all bytes of a package before the trailing digest itself, including those that zip readers ignore.
     */
    static String seal(Path place) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream content = BoundedInputStream.builder()
                .setPath(place)
                .setMaxCount(Files.size(place) - SEAL_LENGTH)
                .get()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        }
        return Digest.hex(sha256.digest());
    }

    private Written entry(ZipOutputStream zip, String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(this.period.asOf().atStartOfDay());
        zip.putNextEntry(entry);
        MessageDigest sha256 = Digest.sha256();
        long bytes = content.transferTo(new DigestOutputStream(zip, sha256));
        zip.closeEntry();
        return new Written(Digest.hex(sha256.digest()), bytes);
    }

    private byte[] manifest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("period", this.period.toString());
            json.writeStringProperty("as_of", this.period.asOf().toString());
            this.facts.forEach(json::writeStringProperty);
            json.writeArrayPropertyStart("entries");
            this.written.forEach((name, content) -> {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("name", name);
                json.writeStringProperty("sha256", content.sha256());
                json.writeNumberProperty("bytes", content.bytes());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    int size() {
        return this.files.size() + this.texts.size() + 1;
    }
}
