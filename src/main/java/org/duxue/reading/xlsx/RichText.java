package org.duxue.reading.xlsx;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that may consist of runs in several fonts, without its phonetic reading. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private RichText() {}

    /** The text of the element that starts here. */
    static String read(XmlPart xml, String element) throws IOException {
        String first = "";
        StringBuilder more = new StringBuilder();
        boolean isPronunciation = false;
        while (xml.next()) {
            if (xml.isStart("t") && !isPronunciation) {
                String run = xml.text();
                if (first.isEmpty()) {
                    first = run;
                } else {
                    more.append(run);
                }
                if (more.length() > XmlPart.LONGEST) {
                    throw new UnreadableWorkbook(WorkbookRules.TOO_MUCH_TEXT);
                }
            } else if (xml.isStart("rPh")) {
                isPronunciation = true;
            } else if (xml.isEnd("rPh")) {
                isPronunciation = false;
            } else if (xml.isEnd(element)) {
                return unescaped(more.length() == 0 ? first : first + more);
            }
        }
        throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
    }

    /** Characters that XML cannot hold or would change are written as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(found -> {
            char letter = (char) Integer.parseInt(found.group(1), 16);
            boolean isText = (letter >= ' ' && !Character.isSurrogate(letter))
                    || letter == '\t'
                    || letter == '\n'
                    || letter == '\r';
            return Matcher.quoteReplacement(isText ? String.valueOf(letter) : found.group());
        });
    }
}
