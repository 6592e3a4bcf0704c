package org.duxue.shared;

import java.util.Locale;

/** The same sentence in Chinese and English. */
public record Text(String zh, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? this.zh : this.en;
    }

    /** Both sentences, for files that are read in either language. */
    public String both() {
        return this.zh + " / " + this.en;
    }

    /** Cuts each sentence to the given number of characters. */
    Text cut(int most) {
        return new Text(cut(this.zh, most), cut(this.en, most));
    }

    /** Cuts a text to the length of a database column, in characters. */
    public static String within(int room, String text) {
        return text.length() <= room ? text : cut(text, room - 1);
    }

    /** Never splits a surrogate pair. */
    static String cut(String sentence, int most) {
        if (sentence.length() <= most) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(most - 1)) ? most - 1 : most;
        return sentence.substring(0, end) + "…";
    }
}
