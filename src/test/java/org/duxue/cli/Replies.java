package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files as an office might send them, built from simple parts so that a test defines their content. */
final class Replies {

    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>";
    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CLOSE = "<w:sectPr/></w:body></w:document>";

    private Replies() {}

    /** The reply 城政办〔2023〕34号, as it was published. */
    static String real() {
        try {
            return Files.readString(Path.of("src/test/resources/org/duxue/cli/audit/reply-2023-34.txt"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A file with a paragraph for each line. */
    static Path of(Path file, String text) {
        return ofBody(
                file,
                String.join("", text.lines().map(line -> paragraph(run(line))).toList()));
    }

    static Path ofBody(Path file, String body) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "word/document.xml", OPEN + body + CLOSE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (List<String> row : rows) {
            table.append("<w:tr>");
            row.forEach(
                    cell -> table.append("<w:tc>").append(paragraph(run(cell))).append("</w:tc>"));
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }
}
