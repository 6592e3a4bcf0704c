package org.duxue.shared;

import java.util.Locale;

/** The same sentence in Chinese and English. */
public record Text(String zh, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? this.zh : this.en;
    }

    /** Both sentences, for files that people of either language open. */
    public String both() {
        return this.zh + " / " + this.en;
    }

    /** At most so many characters of each sentence. */
    Text cut(int most) {
        return new Text(cut(this.zh, most), cut(this.en, most));
    }

    /** As a column of a table takes it that has room for so many characters. */
    public static String within(int room, String text) {
        return text.length() <= room ? text : cut(text, room - 1);
    }

    /** Never half of a character that takes two. */
    static String cut(String sentence, int most) {
        if (sentence.length() <= most) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(most - 1)) ? most - 1 : most;
        return sentence.substring(0, end) + "…";
    }
}
