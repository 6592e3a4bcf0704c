package org.duxue.reading;

import java.text.Normalizer;

/**
 * Folds variant forms of the same letters in numbers, codes, dates and options: full-width forms, CJK compatibility
 * forms and radicals, as old systems and PDF files produce them. Superscripts, enclosed numbers, fractions and Roman
 * numerals are left alone: 3² is not 32, and ① after a number is a footnote. Never used on prose.
 */
final class WidthFolding {

    /**
     * Radicals that look like letters but have no canonical decomposition, each followed by the letter it stands for.
     */
    private static final String RADICALS = "⺁厂⺄乙⺅亻⺈刀⺉刂⺊卜⺌小⺍小⺏尢⺑尢⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民"
            + "⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糸⺰纟⺱罓⺲罒⺵羊⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角"
            + "⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄"
            + "⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟";

    private WidthFolding() {}

    static String fold(String text, Row row) {
        if (isAscii(text)) {
            return text;
        }
        String folded = folded(text);
        if (!folded.equals(text)) {
            row.tolerate(Normalization.FULL_WIDTH);
        }
        return folded;
    }

    static String folded(String text) {
        if (isAscii(text)) {
            return Whitespace.strip(text);
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(letter, folded));
        return Whitespace.strip(folded.toString());
    }

    private static void append(int letter, StringBuilder folded) {
        if (letter >= 0xff01 && letter <= 0xff5e) {
            folded.append((char) (letter - 0xff01 + '!'));
        } else if (letter == '\u3000' || letter == '\u00a0') {
            folded.append(' ');
        } else if (letter >= 0x2e80 && letter <= 0x2ef3) {
            int place = RADICALS.indexOf(letter);
            folded.append(place < 0 ? (char) letter : RADICALS.charAt(place + 1));
        } else if (isCompatibilityForm(letter)) {
            folded.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
        } else {
            folded.appendCodePoint(letter);
        }
    }

    private static boolean isCompatibilityForm(int letter) {
        return (letter >= 0x2f00 && letter <= 0x2fdf)
                || (letter >= 0x3371 && letter <= 0x33df)
                || (letter >= 0xf900 && letter <= 0xfaff)
                || (letter >= 0xfe30 && letter <= 0xfe6f)
                || (letter >= 0xffe0 && letter <= 0xffe6)
                || (letter >= 0x2f800 && letter <= 0x2fa1f);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
