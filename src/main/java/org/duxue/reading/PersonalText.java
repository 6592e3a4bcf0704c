package org.duxue.reading;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names, telephone numbers and ids of people where they were not asked for: signatures, unknown titles, cells that hold
 * something other than they should. Chinese names are recognised by their surname.
 */
public final class PersonalText {

    static final String MASK = "***";

    private static final String HAN = "\\u4e00-\\u9fff";

    /**
     * A mobile or fixed-line telephone number, an identity card of 18 or 15 digits, any other number of that length.
     */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:1[3-9]\\d(?:[ -]?\\d{4}){2}"
            + "|\\(?0\\d{2,3}[ )-]{0,2}\\d{7,8}"
            + "|[GLgl]?[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
            + "|[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})(?![\\dXx])");

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{15,20}[Xx]?(?!\\d)");
    private static final Pattern NEAR_TELEPHONE = Pattern.compile("(电话|手机|联系方式|号码)([:\\s]*)[\\d -]{7,}");

    private static final String LABELS = "(?:人|员|校长|园长|书记|局长|科长|组长|主任|姓名|签名|签字|签章|会计|出纳|领导|主管|老师|教师|医生)";
    private static final Pattern LABELLED =
            Pattern.compile("(" + LABELS + "(?:签名|签字|签章)?[:：]\\s*)[" + HAN + "·]{2,4}(?![" + HAN + "])");
    private static final Pattern AFTER_LABEL = Pattern.compile(LABELS + "\\s*([" + HAN + "]{2,4})(?![" + HAN + "])");
    private static final Pattern RUN = Pattern.compile("[" + HAN + "]+(?:[·•][" + HAN + "]+)*");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
            + "范姚谭廖邹熊陆郝孔崔康邱秦江史顾侯邵孟龙段雷钱汤尹黎易贺赖龚庞樊兰殷施陶洪翟颜倪牛俞章鲁葛韦聂焦柳邢岳骆肖付闫欧邬阮詹关包左";

    /** Surnames with which words of tables begin equally often. */
    private static final String SURNAMES_AND_WORDS = "高白方金万毛武温常石安严文向成项时计车莫齐甘管尚";

    private static final Set<String> LONG_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "南宫", "端木");

    private PersonalText() {}

    /** For a title or a longer text: masks numbers, and names that follow a label or have a text of their own. */
    public static String masked(String text) {
        String shown = withoutNumbers(text, true);
        return isName(shown, SURNAMES) ? MASK : withoutSignatures(shown);
    }

    /** For a text that people are asked to write: masks numbers, and names that follow a label. */
    static String ofProse(String text) {
        return withoutSignatures(withoutNumbers(text, true));
    }

    /** For a cell that should hold a code or a word of a list. */
    static String ofWord(String text) {
        String shown = withoutNumbers(text, false);
        return isName(shown, SURNAMES) ? MASK : withoutSignatures(shown);
    }

    /** For a cell that should hold a number, a date or yes/no, where no word is expected. */
    static String ofNumber(String text, Predicate<String> isKnown) {
        String shown = withoutSignatures(withoutNumbers(text, true));
        if (isName(shown, SURNAMES)) {
            return MASK;
        }
        return RUN.matcher(shown)
                .replaceAll(run -> !isKnown.test(run.group()) && isAnyName(run.group())
                        ? Matcher.quoteReplacement(MASK)
                        : Matcher.quoteReplacement(run.group()));
    }

    private static String withoutNumbers(String text, boolean anyLongOne) {
        String plain = halfWidthDigits(text);
        Matcher number = NUMBER.matcher(plain);
        String shown = number.find() ? number.replaceAll(Matcher.quoteReplacement(MASK)) : text;
        Matcher near = NEAR_TELEPHONE.matcher(halfWidthDigits(shown));
        shown = near.find() ? near.replaceAll("$1$2" + Matcher.quoteReplacement(MASK)) : shown;
        Matcher longer = LONG_NUMBER.matcher(halfWidthDigits(shown));
        return anyLongOne && longer.find() ? longer.replaceAll(Matcher.quoteReplacement(MASK)) : shown;
    }

    private static String halfWidthDigits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '：') {
                plain.setCharAt(i, ':');
            }
        }
        return plain.toString();
    }

    private static String withoutSignatures(String text) {
        String shown = LABELLED.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        Matcher signature = AFTER_LABEL.matcher(shown);
        return signature.replaceAll(found -> {
            String whole = found.group();
            String name = found.group(1);
            return Matcher.quoteReplacement(
                    isName(name, SURNAMES) ? whole.substring(0, whole.length() - name.length()) + MASK : whole);
        });
    }

    private static boolean isAnyName(String run) {
        return isName(run, SURNAMES) || (run.length() == 3 && isName(run, SURNAMES_AND_WORDS));
    }

    /** Whether a text is a surname followed by one or two letters, or two names with a middle dot between them. */
    private static boolean isName(String text, String surnames) {
        String name = Whitespace.removeAll(text);
        if (!RUN.matcher(name).matches()) {
            return false;
        }
        if (name.indexOf('·') > 0 || name.indexOf('•') > 0 || name.endsWith("某") || name.endsWith("某某")) {
            return true;
        }
        boolean isLong = name.length() >= 3 && LONG_SURNAMES.contains(name.substring(0, 2));
        return (isLong && name.length() <= 4)
                || ((name.length() == 2 || name.length() == 3) && surnames.indexOf(name.charAt(0)) >= 0);
    }
}
