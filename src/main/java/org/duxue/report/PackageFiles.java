package org.duxue.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Digest;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a package, and whether they match its manifest. */
final class PackageFiles implements AutoCloseable {

    private static final int END_OF_ZIP = 22;
    private static final int END_OF_ZIP_MARK = 0x06054b50;

    private final Path place;
    private final ZipFile zip;

    private PackageFiles(Path place, ZipFile zip) {
        this.place = place;
        this.zip = zip;
    }

    static PackageFiles open(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            throw new UsageException(new Text("没有文件 " + place, "there is no file " + place));
        }
        try {
            return new PackageFiles(place, new ZipFile(place.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new DamagedPackageException(
                    new Text(place + " 不是完整的 zip 文件；请重新取得", place + " is not a complete zip file; get it again"));
        }
    }

    /** The facts of the package; empty if its manifest cannot be read. */
    Optional<JsonNode> manifest() throws IOException {
        ZipEntry entry = this.zip.getEntry(HandoverPackage.MANIFEST);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = this.zip.getInputStream(entry)) {
            return Optional.of(JsonMapper.shared().readTree(in.readAllBytes()));
        } catch (JacksonException | IOException broken) {
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return this.zip.getEntry(name) != null;
    }

    /** Differences from the manifest, file by file. */
    List<Text> faults(JsonNode manifest) throws IOException {
        List<Text> faults = new ArrayList<>();
        TreeSet<String> rest = new TreeSet<>();
        this.zip.stream().map(ZipEntry::getName).forEach(rest::add);
        rest.remove(HandoverPackage.MANIFEST);
        for (JsonNode entry : manifest.path("entries")) {
            String name = entry.path("name").asString("");
            rest.remove(name);
            if (!has(name)) {
                faults.add(new Text("缺少 " + name, name + " is missing"));
            } else if (!entry.path("sha256").asString("").equals(digest(name))) {
                faults.add(new Text(name + " 与清单中的 SHA-256 不符", name + " does not have the SHA-256 of the manifest"));
            }
        }
        rest.forEach(name -> faults.add(new Text(name + " 不在清单中", name + " is not in the manifest")));
        if (!isAsWritten()) {
            faults.add(new Text(
                    this.place.getFileName() + " 写成以后被改动过",
                    this.place.getFileName() + " was changed after it was written"));
        }
        return faults;
    }

    /** Empty, so that it equals no digest, if the content is corrupt. */
    private String digest(String name) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = new DigestInputStream(this.zip.getInputStream(this.zip.getEntry(name)), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digest.hex(sha256.digest());
        } catch (IOException broken) {
            return "";
        }
    }

    /** A package ends with the digest of everything before; a repacked one ends without. */
    private boolean isAsWritten() throws IOException {
        try {
            String comment = Optional.ofNullable(this.zip.getComment()).orElse("");
            return comment.isEmpty() ? endsWithoutComment() : comment.equals(HandoverPackage.seal(this.place));
        } catch (IllegalArgumentException isNoText) {
            return false;
        }
    }

    private boolean endsWithoutComment() throws IOException {
        try (FileChannel file = FileChannel.open(this.place)) {
            ByteBuffer end = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            file.read(end, file.size() - END_OF_ZIP);
            return end.getInt(0) == END_OF_ZIP_MARK;
        }
    }

    Path extract(String name, Path folder) throws IOException {
        Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream in = open(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    InputStream open(String name) throws IOException {
        if (!has(name)) {
            throw unreadable(name);
        }
        return this.zip.getInputStream(this.zip.getEntry(name));
    }

    /** Reports content that has valid digests but an invalid form: it was made that way on purpose. */
    DamagedPackageException unreadable(String name) {
        return DamagedPackageException.at(this.place, name);
    }

    interface Content<T> {

        T read() throws IOException;
    }

    /** The content of an entry, as far as its form is valid. */
    <T> T readable(String name, Content<T> content) throws IOException {
        try {
            return content.read();
        } catch (DamagedPackageException known) {
            throw known;
        } catch (RuntimeException | CharacterCodingException | CSVException wrong) {
            LoggerFactory.getLogger(PackageFiles.class).debug("a package is damaged", wrong);
            throw unreadable(name);
        }
    }

    interface RowVisitor {

        void visit(CSVRecord row);
    }

    /** Every row of a table without a header. */
    void rows(String name, RowVisitor visitor) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.parse(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            rows.forEach(visitor::visit);
        }
    }

    /** The rows of a table with a header, by the key of each row. */
    Map<String, Map<String, String>> table(String name, List<String> key) throws IOException {
        return readable(name, () -> ResultTable.read(open(name), key));
    }

    @Override
    public void close() throws IOException {
        this.zip.close();
    }
}
