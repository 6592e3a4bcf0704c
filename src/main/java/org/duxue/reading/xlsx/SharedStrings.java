package org.duxue.reading.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts to which cells refer by number, held as bytes; those last used are cached as strings. */
final class SharedStrings {

    private static final int MOST_BYTES = 128 << 20;
    private static final int AT_HAND = 1 << 12;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private final @Nullable String[] atHand = new String[AT_HAND];
    private final int[] numbersAtHand = new int[AT_HAND];

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(ZipParts parts, String part) throws IOException {
        SharedStrings strings = new SharedStrings();
        try (XmlPart xml = new XmlPart(parts.open(part))) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    strings.add(RichText.read(xml, "si"));
                }
            }
        }
        return strings;
    }

    private void add(String text) throws UnreadableWorkbook {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = end(this.count - 1);
        if (start + (long) added.length + this.count * (long) Integer.BYTES > MOST_BYTES) {
            throw new UnreadableWorkbook(WorkbookRules.TOO_MUCH_TEXT);
        }
        if (start + added.length > this.bytes.length) {
            this.bytes = Arrays.copyOf(this.bytes, Math.max(start + added.length, this.bytes.length * 3 / 2));
        }
        if (this.count == this.ends.length) {
            this.ends = Arrays.copyOf(this.ends, this.count * 2);
        }
        System.arraycopy(added, 0, this.bytes, start, added.length);
        this.ends[this.count++] = start + added.length;
    }

    private int end(int number) {
        return number < 0 ? 0 : this.ends[number];
    }

    String get(int number) throws UnreadableWorkbook {
        if (number < 0 || number >= this.count) {
            throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
        }
        int place = number & (AT_HAND - 1);
        String found = this.atHand[place];
        if (found == null || this.numbersAtHand[place] != number) {
            int start = end(number - 1);
            found = new String(this.bytes, start, this.ends[number] - start, StandardCharsets.UTF_8);
            this.atHand[place] = found;
            this.numbersAtHand[place] = number;
        }
        return found;
    }
}
