package org.duxue.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell of a header row: its name without case, blanks, brackets and a trailing star, and whether it announces
 * amounts in units of 10,000.
 */
record HeaderCell(String name, boolean inTenThousands) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔][^()\\[\\]【】〔〕]*[)\\]】〕]");
    /** Also (单位：万元) and (万元/台): amounts read without their unit would be wrong by a factor of 10,000. */
    private static final Pattern TEN_THOUSAND =
            Pattern.compile("[(\\[【〔]\\s*(?:单位\\s*:?\\s*)?万元?\\s*(?:/[^()\\[\\]【】〔〕]*)?[)\\]】〕]");

    static HeaderCell of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return new HeaderCell(normalise(folded), TEN_THOUSAND.matcher(folded).find());
    }

    static String normalise(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFKC);
        name = BRACKETS.matcher(name).replaceAll("");
        name = Blanks.strip(name);
        while (name.endsWith("*")) {
            name = Blanks.strip(name.substring(0, name.length() - 1));
        }
        return name.toLowerCase(Locale.ROOT);
    }

    boolean isBlank() {
        return this.name.isEmpty();
    }
}
