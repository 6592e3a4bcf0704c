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
}
