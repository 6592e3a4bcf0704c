package org.duxue.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public package opened by a reader. */
record PublicZip(SortedMap<String, byte[]> entries) {

    static PublicZip of(Path zip) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new PublicZip(entries);
    }

    JsonNode json(String name) {
        return JsonMapper.shared().readTree(this.entries.get(name));
    }

    String text(String name) {
        return new String(this.entries.get(name), StandardCharsets.UTF_8);
    }

    /** The content of each {@code summary.json}. */
    List<JsonNode> summaries() {
        return this.entries.keySet().stream()
                .filter(name -> name.endsWith("/summary.json"))
                .map(this::json)
                .toList();
    }
}
