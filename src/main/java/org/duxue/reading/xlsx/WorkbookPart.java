package org.duxue.reading.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part that lists the sheets. */
record WorkbookPart(
        List<WorkbookSheet> visible, Relationships relationships, boolean countsFrom1904, boolean isToBeComputed) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String SPREADSHEET = "spreadsheetml.";

    static WorkbookPart of(ZipParts parts, int mostSheets) throws IOException {
        if (!parts.has(CONTENT_TYPES)) {
            boolean isOpenDocument = parts.has("mimetype") && parts.has("content.xml");
            throw new UnreadableWorkbook(isOpenDocument ? WorkbookRules.OPEN_DOCUMENT : WorkbookRules.OTHER_DOCUMENT);
        }
        String name = Relationships.of(parts, "")
                .ofType("officeDocument")
                .filter(parts::has)
                .orElseThrow(() -> new UnreadableWorkbook(WorkbookRules.OTHER_DOCUMENT));
        judgeType(contentType(parts, name));
        if (parts.hasNameEndingWith("/vbaproject.bin")) {
            throw new UnreadableWorkbook(WorkbookRules.MACROS);
        }
        WorkbookPart main = read(parts, name, mostSheets);
        if (main.visible().isEmpty()) {
            throw new UnreadableWorkbook(WorkbookRules.NO_VISIBLE_SHEET);
        }
        return main;
    }

    private static void judgeType(String type) throws UnreadableWorkbook {
        if (type.contains("sheet.binary")) {
            throw new UnreadableWorkbook(WorkbookRules.BINARY);
        }
        if (type.contains("macroEnabled")) {
            throw new UnreadableWorkbook(WorkbookRules.MACROS);
        }
        if (!type.contains(SPREADSHEET)) {
            throw new UnreadableWorkbook(WorkbookRules.OTHER_DOCUMENT);
        }
    }

    private static String contentType(ZipParts parts, String name) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Optional<String> usual = Optional.empty();
        try (XmlPart xml = new XmlPart(parts.open(CONTENT_TYPES))) {
            while (xml.next()) {
                if (xml.isStart("Override") && xml.attribute("PartName", "").equalsIgnoreCase("/" + name)) {
                    return xml.attribute("ContentType", "");
                }
                if (xml.isStart("Default") && xml.attribute("Extension", "").equalsIgnoreCase(extension)) {
                    usual = Optional.of(xml.attribute("ContentType", ""));
                }
            }
        }
        return usual.orElse("");
    }

    private static WorkbookPart read(ZipParts parts, String name, int mostSheets) throws IOException {
        Relationships relationships = Relationships.of(parts, name);
        List<WorkbookSheet> visible = new ArrayList<>();
        boolean countsFrom1904 = false;
        boolean isToBeComputed = false;
        try (XmlPart xml = new XmlPart(parts.open(name))) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    countsFrom1904 = xml.isTrue("date1904");
                } else if (xml.isStart("calcPr")) {
                    isToBeComputed = xml.isTrue("fullCalcOnLoad");
                } else if (xml.isStart("sheet")
                        && xml.attribute("state", "visible").equals("visible")) {
                    relationships
                            .withId(xml.attribute("id", ""))
                            .filter(target -> target.type().equals("worksheet"))
                            .ifPresent(
                                    target -> visible.add(new WorkbookSheet(xml.attribute("name", ""), target.part())));
                }
                if (visible.size() > mostSheets) {
                    throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
                }
            }
        }
        return new WorkbookPart(visible, relationships, countsFrom1904, isToBeComputed);
    }
}
