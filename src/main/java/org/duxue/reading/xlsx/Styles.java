package org.duxue.reading.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format of each style to which a cell may refer. */
final class Styles {

    private static final int MOST = 1 << 16;
    static final Styles NONE = new Styles(List.of());

    private final List<CellFormat> formats;

    private Styles(List<CellFormat> formats) {
        this.formats = formats;
    }

    static Styles read(ZipParts parts, String part) throws IOException {
        Map<Integer, CellFormat> own = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        boolean ofCells = false;
        try (XmlPart xml = new XmlPart(parts.open(part))) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    own.put(id(xml), CellFormat.of(xml.attribute("formatCode", "")));
                } else if (xml.isStart("cellXfs")) {
                    ofCells = true;
                } else if (xml.isEnd("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && xml.isStart("xf")) {
                    int id = id(xml);
                    CellFormat format = own.get(id);
                    formats.add(format == null ? CellFormat.builtIn(id) : format);
                }
                if (own.size() > MOST || formats.size() > MOST) {
                    throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
                }
            }
        }
        return new Styles(formats);
    }

    private static int id(XmlPart xml) {
        return Digits.number(xml.attribute("numFmtId", ""));
    }

    CellFormat of(int style) {
        return style >= 0 && style < this.formats.size() ? this.formats.get(style) : CellFormat.GENERAL;
    }
}
