package org.duxue.reading.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook as its visible sheets, read in place. Between two reads no file is open. */
public final class Workbook {

    private static final int MOST_SHEETS = 1_000;

    private final Path file;
    private final long mostBytes;
    private final List<WorkbookSheet> sheets;
    private final boolean countsFrom1904;
    private final CellTexts texts;

    private Workbook(Path file, long mostBytes, ZipParts parts) throws IOException {
        WorkbookPart main = WorkbookPart.of(parts, MOST_SHEETS);
        this.file = file;
        this.mostBytes = mostBytes;
        this.sheets = List.copyOf(main.visible());
        this.countsFrom1904 = main.countsFrom1904();
        String ofStrings =
                main.relationships().ofType("sharedStrings").filter(parts::has).orElse(null);
        this.texts = new CellTexts(parts, main, () -> strings(ofStrings));
    }

    /**
     * Opens a workbook: finds its sheets and formats.
     *
     * @param mostBytes the greatest size of an expanded part
     */
    public static Workbook open(Path file, long mostBytes) throws IOException {
        try (ZipParts parts = ZipParts.open(file, mostBytes)) {
            return new Workbook(file, mostBytes, parts);
        }
    }

    /** In the order of their tabs; at least one. */
    public List<WorkbookSheet> sheets() {
        return this.sheets;
    }

    public SheetRows rows(WorkbookSheet sheet) throws IOException {
        ZipParts parts = ZipParts.open(this.file, this.mostBytes);
        try {
            return new SheetRows(this.texts, new XmlPart(parts.open(sheet.part())), parts);
        } catch (IOException | RuntimeException fault) {
            parts.close();
            throw fault;
        }
    }

    private SharedStrings strings(@Nullable String part) throws IOException {
        if (part == null) {
            return SharedStrings.none();
        }
        try (ZipParts parts = ZipParts.open(this.file, this.mostBytes)) {
            return SharedStrings.read(parts, part);
        }
    }

    /** Whether days are counted from 1904, as on old Macintosh computers. */
    public boolean countsFrom1904() {
        return this.countsFrom1904;
    }
}
