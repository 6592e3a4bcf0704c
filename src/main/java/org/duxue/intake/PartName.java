package org.duxue.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in the form in which names of one submission are compared: without case, and with one separator.
 *
 * @param whole the whole name
 * @param stem the name without its extension and without trailing marks of copies and corrections
 */
record PartName(String whole, String stem) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");
    private static final String WORD =
            "(?:副本|复件|最终版|最终|终稿|定稿|修改(?:版|稿)?|更正(?:版|稿)?|改|新|补报|copy|final|v\\d{1,2}(?:\\.\\d+)?)";
    private static final String DAY =
            "(?:20\\d{2}[._年]\\d{1,2}[._月]\\d{1,2}[日号]?|20\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d|\\d{1,2}月\\d{1,2}[日号])";
    private static final String TIME = "(?:\\d{1,2}[:.点时]\\d{1,2}(?:[:.分]\\d{1,2})?[分秒]?)";
    private static final Pattern MARK = Pattern.compile("_?(?:\\(\\d{1,3}\\)|[\\[(【]" + WORD + "\\d{0,2}[\\])】]|" + WORD
            + "\\d{0,2}|" + DAY + "(?:_?(?:\\d{4}(?:\\d{2})?|" + TIME + "))?|" + TIME + ")$");

    static PartName of(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int dot = plain.lastIndexOf('.');
        String whole = SEPARATORS.matcher(plain).replaceAll("_");
        String stem =
                SEPARATORS.matcher(dot < 0 ? plain : plain.substring(0, dot)).replaceAll("_");
        for (Matcher mark = MARK.matcher(stem); mark.find() && mark.start() > 0; mark = MARK.matcher(stem)) {
            stem = stem.substring(0, mark.start());
        }
        return new PartName(whole, stem);
    }

    boolean isSame(PartName other) {
        return this.whole.equals(other.whole);
    }

    boolean hasSameStem(PartName other) {
        return this.stem.equals(other.stem);
    }
}
