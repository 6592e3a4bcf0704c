package org.duxue.reading;

/** Characters that are numbers in a special form: superscripts, subscripts, enclosed numbers, fractions, Roman. */
final class NumberForms {

    private NumberForms() {}

    /** The first such character of a text; empty when there is none. */
    static String in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u00b2' && isNumberForm(text.codePointAt(i))) {
                return Character.toString(text.codePointAt(i));
            }
        }
        return "";
    }

    private static boolean isNumberForm(int letter) {
        if (letter <= 0xbe) {
            return letter == 0xb2 || letter == 0xb3 || letter == 0xb9 || letter >= 0xbc;
        }
        return (letter >= 0x2070 && letter <= 0x209c)
                || letter == 0x2044
                || (letter >= 0x2150 && letter <= 0x218b)
                || (letter >= 0x2460 && letter <= 0x24ff)
                || (letter >= 0x2776 && letter <= 0x2793)
                || (letter >= 0x3192 && letter <= 0x3195)
                || (letter >= 0x3220 && letter <= 0x3229)
                || (letter >= 0x3248 && letter <= 0x325f)
                || (letter >= 0x3280 && letter <= 0x3289)
                || (letter >= 0x32b1 && letter <= 0x32bf)
                || (letter >= 0x1f100 && letter <= 0x1f10c);
    }
}
