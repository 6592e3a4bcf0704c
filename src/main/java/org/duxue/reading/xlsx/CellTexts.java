package org.duxue.reading.xlsx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Converts stored cells of a workbook to texts. */
final class CellTexts {

    private final Strings source;
    private final Styles styles;
    private final CellNumber numbers;
    private final boolean isToBeComputed;
    private @Nullable SharedStrings strings;

    /** Supplies the shared strings when a cell first refers to one. */
    interface Strings {

        SharedStrings read() throws IOException;
    }

    CellTexts(ZipParts parts, WorkbookPart main, Strings source) throws IOException {
        this.source = source;
        this.numbers = new CellNumber(main.countsFrom1904());
        this.isToBeComputed = main.isToBeComputed();
        String ofStyles = main.relationships().ofType("styles").orElse("");
        this.styles = parts.has(ofStyles) ? Styles.read(parts, ofStyles) : Styles.NONE;
    }

    /** Programs that do not compute omit the result, or write 0 and ask Excel to compute it when it opens the file. */
    boolean isWithoutResult(@Nullable String value, String type) {
        if (value == null) {
            return true;
        }
        return !type.equals("str") && (value.isEmpty() || (value.equals("0") && this.isToBeComputed));
    }

    boolean isShownOtherwise(String type, int style) {
        return type.equals("n") && this.styles.of(style).shape() == CellFormat.Shape.OTHER_NUMBER;
    }

    String text(String value, String type, int style) throws IOException {
        return switch (type) {
            case "s" -> strings().get(Digits.number(value));
            case "str" -> RichText.unescaped(value);
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            case "n" -> this.numbers.text(value, this.styles.of(style));
            case "d" -> day(value);
            default -> value;
        };
    }

    private SharedStrings strings() throws IOException {
        SharedStrings known = this.strings;
        if (known == null) {
            known = this.source.read();
            this.strings = known;
        }
        return known;
    }

    /** A moment in the form of ISO 8601. */
    private static String day(String value) {
        int time = value.indexOf('T');
        if (time < 0) {
            return value;
        }
        boolean isMidnight = value.substring(time + 1).chars().allMatch(c -> "0:.Z".indexOf(c) >= 0);
        return isMidnight ? value.substring(0, time) : value.replace('T', ' ');
    }
}
