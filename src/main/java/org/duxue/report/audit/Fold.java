package org.duxue.report.audit;

import java.text.Normalizer;
import java.util.Map;

/** Characters as the audit compares them: half width, without blanks, simplified where a typist mixed scripts. */
final class Fold {

    private static final Map<Character, Character> SIMPLIFIED = Map.ofEntries(
            Map.entry('學', '学'),
            Map.entry('員', '员'),
            Map.entry('數', '数'),
            Map.entry('師', '师'),
            Map.entry('設', '设'),
            Map.entry('備', '备'),
            Map.entry('驗', '验'),
            Map.entry('萬', '万'),
            Map.entry('億', '亿'),
            Map.entry('個', '个'),
            Map.entry('間', '间'),
            Map.entry('區', '区'),
            Map.entry('園', '园'),
            Map.entry('體', '体'));

    private Fold() {}

    /** The folded form of one character; empty for what does not count. */
    static String of(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
            return "";
        }
        if (c < 0x80) {
            return String.valueOf(c);
        }
        if (isPunctuation(c)) {
            return String.valueOf(c);
        }
        String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char one = folded.charAt(i);
            if (!Character.isWhitespace(one)) {
                simple.append(SIMPLIFIED.getOrDefault(one, one));
            }
        }
        return simple.toString();
    }

    static String of(String text) {
        StringBuilder all = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            all.append(of(text.charAt(i)));
        }
        return all.toString();
    }

    /** Commas and brackets keep their width: they part sentences, not digits. */
    private static boolean isPunctuation(char c) {
        return "，。；：！？（）、“”《》【】〔〕".indexOf(c) >= 0;
    }
}
