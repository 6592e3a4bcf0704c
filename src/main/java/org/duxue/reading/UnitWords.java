package org.duxue.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for units, as announced by titles, title rows and cells. */
final class UnitWords {

    /** Units that other tables use and none of our columns does. */
    private static final Set<String> OTHERS =
            Set.of(("亩 市亩 公亩 顷 里 市里 华里 尺 市尺 寸 市寸 丈 英寸 吋 英尺 英里 码 inch inches in ft feet yd 磅 lb lbs 盎司 oz 两 钱 mg 毫克 "
                            + "美元 美金 usd $ us$ 欧元 eur 港元 港币 hkd 日元 英镑 角 毫秒 ms 小时 时 h 天 周 星期 % ‰ 百分比 ℃ °c 度 kw 千瓦 w 瓦 v 伏 "
                            + "gb mb tb 打 平方千米 平方公里 km2 立方米 m3 立方 方 cl dl 厘升 分升 微升 千升 石 斗")
                    .split(" ", -1));

    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:金额|货币|计量|数量|计价|资金)?单位(?:均)?(?:为|是)?[:]?\\s*([^()\\[\\]【】〔〕\\s。;]+)");

    /** Blanks within the words, as in 单 位：万 元. */
    private static final Pattern SPACED = Pattern.compile("(?<=[单万千百亿])\\s+(?=[位元])|(?<=单位)\\s+(?=:)");

    private static final Pattern MONEY_ALONE =
            Pattern.compile("(?:^|[(\\[【〔])(?:人民币)?((?:万|千|百|十万|百万|亿)元)(?:$|[)\\]】〕])");

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；:：\\s]+");

    private UnitWords() {}

    /** The unit that a text in brackets or after a slash announces for a column; null when it announces none. */
    static @Nullable MeasureUnit of(String text, Dimension dimension) {
        if (dimension == Dimension.NONE) {
            return null;
        }
        MeasureUnit foreign = null;
        for (String word : words(text)) {
            BigDecimal factor = dimension.factor(word);
            if (factor != null) {
                return new MeasureUnit(word, factor);
            }
            if (foreign == null && isUnitOfMeasure(word, dimension)) {
                foreign = new MeasureUnit(word, null);
            }
        }
        return foreign;
    }

    /** Whether a text is only the name of a unit, of any dimension. */
    static boolean isUnit(String text) {
        List<String> words = words(text);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> OTHERS.contains(word)
                                || Arrays.stream(Dimension.values())
                                        .anyMatch(dimension -> dimension.factor(word) != null));
    }

    /** The unit of money that a row above the header announces: 单位：万元, or 万元 alone or in brackets. */
    static @Nullable MeasureUnit ofMoneyIn(String title) {
        String folded = SPACED.matcher(folded(title)).replaceAll("");
        Matcher alone = MONEY_ALONE.matcher(folded);
        if (alone.find()) {
            return of(alone.group(1), Dimension.MONEY);
        }
        Matcher announced = ANNOUNCED.matcher(folded);
        while (announced.find()) {
            MeasureUnit unit = of(announced.group(1).replace('/', ','), Dimension.MONEY);
            if (unit != null && (!unit.isForeign() || isMoney(unit.text()))) {
                return unit;
            }
        }
        return null;
    }

    private static boolean isMoney(String word) {
        return Set.of("美元", "美金", "usd", "$", "us$", "欧元", "eur", "港元", "港币", "hkd", "日元", "英镑", "角")
                .contains(word);
    }

    private static boolean isUnitOfMeasure(String word, Dimension dimension) {
        if (OTHERS.contains(word)) {
            return true;
        }
        for (Dimension other : Dimension.values()) {
            boolean isCount = other == Dimension.COUNT;
            // 单价（台）is a price for each, and 分 is a score where things are counted
            boolean isAllowed = isCount || (other == Dimension.TIME && dimension == Dimension.COUNT);
            if (other != dimension && !isAllowed && other.factor(word) != null) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN.split(folded(text), -1)) {
            String word = part;
            int each = word.indexOf('/');
            if (each >= 0) {
                word = word.substring(0, each);
            }
            word = word.replaceFirst("^(?:以|按)(.+)(?:计|计算|填报|填写|为单位)$", "$1");
            word = word.replaceFirst("^(?:人民币|rmb|单位)(.+)$", "$1").replaceFirst("^(.+)人民币$", "$1");
            if (!word.isEmpty() && !word.startsWith("每")) {
                words.add(word);
            }
        }
        return words;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
