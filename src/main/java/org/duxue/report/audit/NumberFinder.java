package org.duxue.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.report.audit.Amount.Bound;
import org.duxue.report.audit.Amount.Measure;

/** Finds numbers with their units, and what looks like a number and is none. */
final class NumberFinder {

    private static final String CN = Numeral.CHARACTERS;
    private static final String DIGITS = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
    private static final String UNIT = "平方米|个百分点|百分点|点位|元|人次|人|名|位|所|个|间|套|台|件|条|项|处|块|路|岁|周岁|年|分|家|户|批|支|辆|次"
            + "|场|课时|学时|小时|米|公里|类|方面|种|份|期|轮|届|本|册|张|组|盏|部|架|只|扇|顶|把|颗|根|层|栋|幢|座|门|节|天|日|周|月|学期|学年|倍|级|等|%|‰";
    private static final Pattern PERCENT_WORDS =
            Pattern.compile("(?:百分之([" + CN + "点]+|" + DIGITS + ")|([" + CN + "]+)分之([" + CN + "]+))(个百分点)?");
    private static final Pattern TENTHS = Pattern.compile(
            "([一二两三四五六七八九])成(?:([一二三四五六七八九])|半)?(?:多|余)?(以上|以下|左右)?(?![\\p{IsHan}&&[^，。；、的已未尚均都为及和以左]])");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.])(" + DIGITS + "|[" + CN
            + "]+(?:点[零〇一二三四五六七八九]+)?)(多|余|来|几)?(万亿|亿|万|千|百)?(多|余)?(" + UNIT + ")?(左右|上下|以上|以下|以内|之内)?");
    private static final Pattern ASIDE = Pattern.compile("〔\\d{4}〕[^，。；、）]{0,4}?\\d+号|\\[\\d{4}\\]\\d+号|第[\\d" + CN
            + "]+(?:条|款|项|章|届|次|期|批|号|季度|轮|中学|小学|幼儿园|完全中学|实验小学|高级中学)|\\d+[:：]\\d+|[" + CN
            + "]{1,3}是(?=[\\p{IsHan}])|^[" + CN + "]{1,3}、|^（[" + CN
            + "]{1,3}）|^\\d{1,2}(?:[、．]|\\.(?!\\d))|（\\d{1,2}）|\\d{3,4}-\\d{7,8}|1\\d{10}"
            + "|[" + CN + "]个100%|(?:[A-Za-z]+/)?[A-Z]+/?T?\\s?\\d+(?:[.-]\\d+)*|[退补][" + CN + "][退补][" + CN
            + "]|[A-Za-z]+\\d+"
            + "|“[^”]{0,4}[" + CN + "][^”]{0,4}”|一方面|[一几][个批项种次类条件场份期]|[九十][二]?年[义制]|百年"
            + "|一[线路岗校园人]一?[策档双]|十[三四五]五|[\\d" + CN + "]+年来|千分|万分|三公经费|两会|两免|三防|五育|四史");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "百",
            BigDecimal.valueOf(100),
            "千",
            BigDecimal.valueOf(1000),
            "万",
            BigDecimal.valueOf(10_000),
            "亿",
            BigDecimal.valueOf(100_000_000),
            "万亿",
            BigDecimal.valueOf(1_000_000_000_000L));

    private NumberFinder() {}

    /** Numbers and asides, in order, none over another and none within what is taken. */
    static List<Token> find(String text, boolean[] taken) {
        List<Token> found = new ArrayList<>();
        Matcher asides = ASIDE.matcher(text);
        while (asides.find()) {
            if (take(taken, asides.start(), asides.end())) {
                found.add(new Token(Token.Type.ASIDE, asides.start(), asides.end(), Set.of(), null));
            }
        }
        percents(text, taken, found);
        tenths(text, taken, found);
        Matcher numbers = NUMBER.matcher(text);
        int from = 0;
        while (numbers.find(from)) {
            from = Math.max(numbers.end(), from + 1);
            Optional<Token> token = number(text, numbers, taken);
            token.ifPresent(found::add);
        }
        return found;
    }

    private static void percents(String text, boolean[] taken, List<Token> found) {
        Matcher words = PERCENT_WORDS.matcher(text);
        while (words.find()) {
            Optional<BigDecimal> value = percent(words);
            if (value.isPresent() && take(taken, words.start(), words.end())) {
                Measure measure = words.group(4) == null ? Measure.PERCENT : Measure.POINTS_OF_PERCENT;
                Amount amount = new Amount(
                        value.get(),
                        BigDecimal.ONE,
                        "%",
                        measure,
                        bound(text, words.start(), "", after(text, words.end())));
                found.add(new Token(Token.Type.NUMBER, words.start(), words.end(), Set.of(), amount));
            }
        }
    }

    /** 八成: 80 %, about; 八成以上: at least. */
    private static void tenths(String text, boolean[] taken, List<Token> found) {
        Matcher words = TENTHS.matcher(text);
        while (words.find()) {
            BigDecimal tens = Numeral.parse(words.group(1)).orElseThrow().multiply(BigDecimal.TEN);
            BigDecimal value = words.group(2) == null
                    ? tens
                    : tens.add(Numeral.parse(words.group(2)).orElseThrow());
            if (take(taken, words.start(), words.end())) {
                Bound told = bound(text, words.start(), "", words.group(3) == null ? "" : words.group(3));
                Amount amount = new Amount(
                        value, BigDecimal.ONE, "%", Measure.PERCENT, told == Bound.EXACT ? Bound.ABOUT : told);
                found.add(new Token(Token.Type.NUMBER, words.start(), words.end(), Set.of(), amount));
            }
        }
    }

    private static Optional<BigDecimal> percent(Matcher words) {
        if (words.group(1) != null) {
            String told = words.group(1);
            return Character.isDigit(told.charAt(0))
                    ? Optional.of(new BigDecimal(told.replace(",", "")))
                    : Numeral.parse(told);
        }
        Optional<BigDecimal> below = Numeral.parse(words.group(2));
        Optional<BigDecimal> above = Numeral.parse(words.group(3));
        if (below.isEmpty() || above.isEmpty() || below.get().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                above.get().multiply(BigDecimal.valueOf(100)).divide(below.get(), 0, java.math.RoundingMode.HALF_UP));
    }

    private static Optional<Token> number(String text, Matcher match, boolean[] taken) {
        String digits = match.group(1);
        boolean isArabic = Character.isDigit(digits.charAt(0));
        String unit = match.group(5) == null ? "" : match.group(5);
        boolean isUnitAlone = !isArabic && digits.matches("[百千万亿]+");
        if (isUnitAlone || (!isArabic && unit.isEmpty() && match.group(3) == null)) {
            return Optional.empty();
        }
        BigDecimal scale = scale(match.group(3));
        Optional<BigDecimal> printed =
                isArabic ? Optional.of(new BigDecimal(digits.replace(",", ""))) : Numeral.parse(digits);
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = printed.get();
        if (!isArabic && digits.length() > 1 && "万亿".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
            scale = scale(digits.substring(digits.length() - 1));
            value = value.divide(scale, 0, java.math.RoundingMode.HALF_UP);
        }
        int end = match.end();
        if (!take(taken, match.start(), end)) {
            return Optional.empty();
        }
        String odd = match.group(2) == null ? match.group(4) == null ? "" : match.group(4) : match.group(2);
        String behind = match.group(6) == null ? after(text, end) : match.group(6);
        Amount amount =
                new Amount(value, scale, unit, measure(unit, text, end), bound(text, match.start(), odd, behind));
        return Optional.of(new Token(Token.Type.NUMBER, match.start(), end, Set.of(), amount));
    }

    private static BigDecimal scale(@org.jspecify.annotations.Nullable String word) {
        return word == null ? BigDecimal.ONE : SCALES.getOrDefault(word, BigDecimal.ONE);
    }

    private static String after(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + 2));
    }

    private static Measure measure(String unit, String text, int end) {
        String next = text.substring(end, Math.min(text.length(), end + 5));
        return switch (unit) {
            case "人", "名", "位" -> Measure.PEOPLE;
            case "元" -> Measure.MONEY;
            case "%" -> Measure.PERCENT;
            case "个百分点", "百分点" -> Measure.POINTS_OF_PERCENT;
            case "岁", "周岁" -> Measure.YEARS_OLD;
            case "年" -> Measure.YEARS;
            case "分" -> Measure.SCORE;
            case "所" -> Measure.SCHOOLS;
            case "家" -> Measure.UNITS;
            case "个" ->
                next.matches("(?:更新|建设|重点|整改|专项)?(?:项目|问题|方面|年度|季度|检查组|小组|专班|环节|到位|阶段|月).*")
                        ? Measure.OTHER
                        : next.matches("(?:中小)?学校.*|幼儿园.*|园所.*")
                                ? Measure.SCHOOLS
                                : next.matches("(?:执法|成员|责任)?(?:单位|部门).*") ? Measure.UNITS : Measure.THINGS;
            case "项" -> next.matches("(?:指标|工作|数据|措施|向好|好转|下滑|下降|上升|提高|达标|均|都|制度).*") ? Measure.OTHER : Measure.THINGS;
            case "套", "台", "间", "件", "条", "处", "块", "路", "点位", "部", "架" -> Measure.THINGS;
            case "" -> Measure.BARE;
            default -> Measure.OTHER;
        };
    }

    private static Bound bound(String text, int start, String odd, String behind) {
        String ahead = text.substring(Math.max(0, start - 3), start);
        if (ahead.endsWith("不足")
                || ahead.endsWith("低于")
                || ahead.endsWith("少于")
                || ahead.endsWith("不到")
                || ahead.endsWith("不满")) {
            return ahead.endsWith("不低于") || ahead.endsWith("不少于") ? Bound.AT_LEAST : Bound.LESS;
        }
        if (ahead.endsWith("超过")
                || (ahead.endsWith("超") && !ahead.endsWith("不超"))
                || ahead.endsWith("高于")
                || ahead.endsWith("多于")
                || ahead.endsWith("大于")) {
            return ahead.startsWith("不") ? Bound.AT_MOST : Bound.MORE;
        }
        if (behind.startsWith("以上")) {
            return Bound.AT_LEAST;
        }
        if (behind.startsWith("以下") || behind.startsWith("以内") || behind.startsWith("之内")) {
            return Bound.AT_MOST;
        }
        if (ahead.endsWith("至少")) {
            return Bound.AT_LEAST;
        }
        if (!odd.isEmpty()) {
            return Bound.ODD;
        }
        if (ahead.endsWith("约")
                || ahead.endsWith("约合")
                || ahead.endsWith("约为")
                || ahead.endsWith("大概")
                || behind.startsWith("左右")
                || behind.startsWith("上下")) {
            return Bound.ABOUT;
        }
        return ahead.endsWith("近") || ahead.endsWith("接近") ? Bound.NEARLY : Bound.EXACT;
    }

    private static boolean take(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        java.util.Arrays.fill(taken, start, end, true);
        return true;
    }
}
