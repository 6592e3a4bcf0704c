package org.duxue.reading.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one by one; rows missing from the part are returned as blank, except at the end. */
public final class SheetRows implements Closeable {

    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_PLACE = (1 << 14) - 1;
    private static final int LETTERS = 26;
    private static final int MOST_MERGED = 10_000;

    private final CellTexts texts;
    private final XmlPart xml;
    private final Closeable parts;
    private final List<MergedCells> merged = new ArrayList<>();
    private @Nullable String[] cells = new String[16];
    private Map<Integer, RuleCode> faults = Map.of();
    private @Nullable SheetRow ahead;
    private int size;
    private int rowNumber;
    private int returned;
    private int characters;
    private boolean isOver;

    /** @param parts to be closed with the rows */
    SheetRows(CellTexts texts, XmlPart xml, Closeable parts) {
        this.texts = texts;
        this.xml = xml;
        this.parts = parts;
    }

    /** The next row; null after the last one. */
    public @Nullable SheetRow next() throws IOException {
        while (this.ahead == null && !this.isOver) {
            SheetRow row = written();
            this.ahead = row != null && row.size() > 0 ? row : null;
        }
        if (this.ahead == null) {
            return null;
        }
        if (++this.returned < this.ahead.number()) {
            return SheetRow.blank(this.returned);
        }
        SheetRow row = this.ahead;
        this.ahead = null;
        return row;
    }

    /** Known only after all rows are read: merged cells are written below them. */
    public List<MergedCells> merged() {
        return Collections.unmodifiableList(this.merged);
    }

    private @Nullable SheetRow written() throws IOException {
        while (this.xml.next()) {
            if (this.xml.isStart("row")) {
                return row();
            }
            if (this.xml.isStart("mergeCell") && this.merged.size() < MOST_MERGED) {
                merge(this.xml.attribute("ref", ""));
            }
        }
        this.isOver = true;
        return null;
    }

    private SheetRow row() throws IOException {
        String given = this.xml.attribute("r");
        int number = given == null ? this.rowNumber + 1 : Digits.number(given);
        if (number <= this.rowNumber || number > LAST_ROW) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
        }
        this.rowNumber = number;
        boolean isHidden = this.xml.isTrue("hidden");
        this.size = 0;
        this.characters = 0;
        this.faults = Map.of();
        Arrays.fill(this.cells, null);
        int place = -1;
        while (this.xml.next()) {
            if (this.xml.isStart("c")) {
                place = place(place);
                cell(place);
            } else if (this.xml.isEnd("row")) {
                return new SheetRow(number, Arrays.copyOf(this.cells, this.size), this.size, this.faults, isHidden);
            }
        }
        throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
    }

    private int place(int before) throws UnreadableWorkbook {
        String reference = this.xml.attribute("r");
        int place = reference == null ? before + 1 : place(reference);
        if (place <= before || place > LAST_PLACE) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
        }
        return place;
    }

    /** The column index, from 0, of a reference such as AB7; -1 when it has no letters. */
    private static int place(String reference) {
        int place = 0;
        for (int i = 0; i < reference.length() && place <= LAST_PLACE + 1; i++) {
            int letter = reference.charAt(i) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                break;
            }
            place = place * LETTERS + letter + 1;
        }
        return place - 1;
    }

    private void cell(int place) throws IOException {
        String type = this.xml.attribute("t", "n");
        int style = Digits.number(this.xml.attribute("s"));
        String value = null;
        boolean isFormula = false;
        while (this.xml.next()) {
            if (this.xml.isStart("v")) {
                value = this.xml.text();
            } else if (this.xml.isStart("is")) {
                value = RichText.read(this.xml, "is");
            } else if (this.xml.isStart("f")) {
                isFormula = true;
            } else if (this.xml.isEnd("c")) {
                break;
            }
        }
        if (isFormula && this.texts.isWithoutResult(value, type)) {
            put(place, "=", WorkbookRules.NO_RESULT);
        } else if (value != null && !value.isEmpty()) {
            boolean isUncertain = this.texts.isShownOtherwise(type, style);
            put(place, this.texts.text(value, type, style), isUncertain ? WorkbookRules.SHOWN_OTHERWISE : null);
        }
    }

    private void put(int place, String text, @Nullable RuleCode fault) throws UnreadableWorkbook {
        this.characters += text.length();
        if (this.characters > XmlPart.LONGEST) {
            throw new UnreadableWorkbook(WorkbookRules.TOO_MUCH_TEXT);
        }
        if (text.isEmpty()) {
            return;
        }
        if (place >= this.cells.length) {
            this.cells = Arrays.copyOf(this.cells, Math.max(place + 1, this.cells.length * 2));
        }
        this.cells[place] = text;
        this.size = place + 1;
        if (fault != null) {
            if (this.faults.isEmpty()) {
                this.faults = new HashMap<>();
            }
            this.faults.put(place, fault);
        }
    }

    private void merge(String reference) {
        int colon = reference.indexOf(':');
        if (colon > 0) {
            String first = reference.substring(0, colon);
            String last = reference.substring(colon + 1);
            this.merged.add(new MergedCells(row(first), place(first), row(last), place(last)));
        }
    }

    private static int row(String reference) {
        int digits = 0;
        while (digits < reference.length() && reference.charAt(digits) > '9') {
            digits++;
        }
        return Digits.number(reference.substring(digits));
    }

    @Override
    public void close() throws IOException {
        try (this.parts) {
            this.xml.close();
        }
    }
}
