package org.duxue.standards;

import org.duxue.shared.Labelled;

/** The authority behind a norm; it decides how missing the norm may be reported. */
public enum NormKind implements Labelled {
    LAW("law", "法律法规"),
    STANDARD("standard", "标准"),
    /** A goal for a year. Before the end of that year it gives no verdict. */
    TARGET("target", "目标"),
    /** The rule of one district; it holds where a district adopts it. */
    LOCAL("local", "本区规定"),
    /** A default of this program; it holds where a district adopts it. */
    HOUSE("house", "程序默认");

    private final String key;
    private final String label;

    NormKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }
}
