package org.duxue.reading.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can define exactly what it contains. */
public final class RawWorkbook {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private final StringBuilder formats = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private final Set<String> leftOut = new HashSet<>();
    private String properties = "";
    private String mainType = MAIN;
    private int sheetCount;
    private int formatCount;

    /** A visible sheet with the given rows, as the content of sheetData. */
    public RawWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows, "");
    }

    public RawWorkbook hiddenSheet(String name, String rows) {
        return sheet(name, "hidden", rows, "");
    }

    /** @param after what follows the rows, such as merged cells */
    public RawWorkbook sheet(String name, String state, String rows, String after) {
        int number = ++this.sheetCount;
        this.sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                .formatted(name, number, state, number));
        this.relationships.append("<Relationship Id=\"rId%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(number, TYPES, number));
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
    }

    /** Adds a style with this number format; the first has the number 1. */
    public RawWorkbook format(String code) {
        int id = 164 + this.formatCount++;
        String escaped = code.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        this.formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, escaped));
        return this;
    }

    /** Adds a shared string; the first has the number 0. */
    public RawWorkbook shared(String item) {
        this.strings.append("<si>").append(item).append("</si>");
        return this;
    }

    /** Elements of the workbook before its sheets. */
    public RawWorkbook properties(String elements) {
        this.properties = elements;
        return this;
    }

    public RawWorkbook mainType(String type) {
        this.mainType = type;
        return this;
    }

    public RawWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook part(String name, byte[] content) {
        this.parts.put(name, content);
        return this;
    }

    /** Leaves out a part that every workbook has. */
    public RawWorkbook without(String name) {
        this.leftOut.add(name);
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, byte[]> all = new LinkedHashMap<>();
            usual().forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
            all.keySet().removeAll(this.leftOut);
            all.putAll(this.parts);
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + this.mainType + "\"/></Types>");
        usual.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"" + TYPES + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        usual.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + this.properties + "<sheets>" + this.sheets + "</sheets></workbook>");
        usual.put(
                "xl/_rels/workbook.xml.rels",
                relationships(this.relationships + "<Relationship Id=\"s\" Type=\"" + TYPES
                        + "styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"t\" Type=\"" + TYPES
                        + "sharedStrings\" Target=\"sharedStrings.xml\"/>"));
        usual.put("xl/styles.xml", styles());
        usual.put("xl/sharedStrings.xml", "<sst xmlns=\"" + SPREADSHEET + "\">" + this.strings + "</sst>");
        return usual;
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private String styles() {
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < this.formatCount; i++) {
            cells.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        return "<styleSheet xmlns=\"" + SPREADSHEET + "\"><numFmts>" + this.formats + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }
}
