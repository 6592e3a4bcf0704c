package org.duxue.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.RuleCode;

/**
 * Words in a cell by which a clerk says that the row does not count: an example, a row struck out but not deleted, a
 * total written like a record. Only examples of a form are skipped; about any other row the school is asked.
 */
final class RowMark {

    /** The row counts; the question quotes the mark. */
    static final RuleCode RULE = RuleCode.question("marked-row", "mark");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?:填[写报表]|参考)?(?:示例|样例)(?![一-龥]).*|示例|[(（\\[【]?例[)）\\]】:：].*|例|样例");

    private static final Pattern STRUCK = Pattern.compile("(?:此行|本行|该行)?(?:已?作废|已?删除|已?取消|重复|不计入?|不统计|不算)[。.!！]?");
    /** In a remark, also between other words. */
    private static final Pattern NOT_COUNTED =
            Pattern.compile("((?:不再?|不予|勿)(?:统计|计入|计数|上报|填报|纳入)|作废$|已删除$|重复(?:填报|上报|登记|录入|统计))");

    private static final Pattern STRUCK_IN_BRACKETS = Pattern.compile("[(（\\[【](已?(?:作废|删除|取消|重复))[)）\\]】]");
    private static final Pattern TOTAL =
            Pattern.compile("(合计|总计|共计|累计|小计|总数)(?:[\\d(（:：].*|数量?)?|.*[^一二三四五六七八九十\\d](小计|合计|总计)"
                    + "|((?:汇总|平均|均值|全[校区县市部园]|本[校区园]|[共计总]|总(?:人数|数量|金额|台数)|其中)[值数]?)[:：]?");

    /** Checking the first letter rules out nearly all cells. */
    private static final String STARTS = "填参示样例此本该已作删取重不(（[【";

    /** Every mark has one of these letters: 计 and 数 in totals, others in rows struck out. */
    private static final String LETTERS = "计数作删取重不均总全本共其例汇";

    private static final String SUM = "sum";

    private static final int LONGEST = 40;

    private RowMark() {}

    /** Whether a text marks its row as an example. */
    static boolean isExample(String text) {
        return mayBe(text) && EXAMPLE.matcher(plain(text)).matches();
    }

    /** The word in an unread cell that says that its row does not count; empty when there is none. */
    static String ofRemark(String text) {
        if (text.length() > LONGEST || !holdsLetterOfMark(text)) {
            return "";
        }
        String plain = plain(text);
        if (TotalWords.isOne(text) || STRUCK.matcher(plain).matches()) {
            return plain;
        }
        if (isExample(text)) {
            return plain.substring(0, plain.indexOf('例') + 1);
        }
        Matcher notCounted = NOT_COUNTED.matcher(plain);
        return notCounted.find() ? notCounted.group(1) : "";
    }

    /** The word to the same effect in a cell that identifies the record, such as its number or its name. */
    static String ofName(String text) {
        if (text.length() == SUM.length() && text.equalsIgnoreCase(SUM)) {
            return text;
        }
        if (text.length() > LONGEST || !holdsLetterOfMark(text)) {
            return "";
        }
        String plain = plain(text);
        if (STRUCK.matcher(plain).matches()) {
            return plain;
        }
        Matcher inBrackets = STRUCK_IN_BRACKETS.matcher(plain);
        if (inBrackets.find()) {
            return inBrackets.group(1);
        }
        Matcher total = TOTAL.matcher(plain);
        if (!total.matches()) {
            return "";
        }
        String word = total.group(1) == null ? total.group(2) : total.group(1);
        return word == null ? total.group(3) : word;
    }

    private static boolean mayBe(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        char first = text.charAt(0);
        return STARTS.indexOf(first) >= 0 || Whitespace.isBlank(first);
    }

    private static boolean holdsLetterOfMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 && LETTERS.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Whitespace.removeAll(text);
    }
}
