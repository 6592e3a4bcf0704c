package org.duxue.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.duxue.report.disclosure.PublishedPackage;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of published packages in the store, so that no later package reveals what an earlier one withheld. */
class PublishedPackages {

    private final JdbcClient jdbc;

    PublishedPackages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All packages, in the order in which they were made. */
    List<PublishedPackage> all() {
        return this.jdbc.sql("SELECT content FROM published_package ORDER BY id").query(String.class).list().stream()
                .map(PublishedPackages::unpacked)
                .toList();
    }

    /** The earlier package with the same figures, if any. */
    Optional<PublishedPackage> find(Period period, String digest) {
        return this.jdbc
                .sql("SELECT content FROM published_package WHERE period = :period AND digest = :digest")
                .param("period", period.toString())
                .param("digest", digest)
                .query(String.class)
                .optional()
                .map(PublishedPackages::unpacked);
    }

    void keep(Period period, PublishedPackage made) {
        this.jdbc
                .sql("INSERT INTO published_package (id, period, digest, content) SELECT COALESCE(MAX(id), 0) + 1,"
                        + " CAST(:period AS VARCHAR(7)), CAST(:digest AS VARCHAR(64)), CAST(:content AS VARCHAR(10000000))"
                        + " FROM published_package")
                .param("period", period.toString())
                .param("digest", made.digest())
                .param("content", packed(made))
                .update();
    }

    /** The newest month of which a package may have gone out before packages were recorded; reported once. */
    Optional<Period> takeUnrecorded() {
        Optional<Period> until = this.jdbc
                .sql("SELECT until_period FROM packages_unrecorded")
                .query(String.class)
                .optional()
                .flatMap(Period::parse);
        this.jdbc.sql("DELETE FROM packages_unrecorded").update();
        return until;
    }

    private static String packed(PublishedPackage made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(made.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static PublishedPackage unpacked(String content) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            return PublishedPackage.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
