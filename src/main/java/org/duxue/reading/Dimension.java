package org.duxue.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** What the amounts of a column measure, with the units that are converted exactly to the unit of the column. */
enum Dimension {
    MONEY("元", "yuan", "1 元 圆 块 块钱 人民币 yuan rmb cny ¥ ￥"),
    COUNT("个、台、人等", "pieces", ""),
    LENGTH("厘米", "cm", "1 cm 厘米 公分; 0.1 mm 毫米; 10 dm 分米; 100 m 米; 100000 km 千米 公里"),
    MASS("千克", "kg", "1 kg 千克 公斤; 0.001 g 克; 0.5 斤 市斤; 1000 t 吨 公吨"),
    VOLUME("毫升", "ml", "1 ml 毫升 cc; 1000 l 升 公升"),
    TIME("秒", "s", "1 s 秒 秒钟 sec; 60 min 分 分钟 mins"),
    AREA("平方米", "m2", "1 m2 m² ㎡ 平方米 平米 平方 平; 10000 公顷 ha 万平方米 万㎡ 万m2"),
    /** Not measured in units. */
    NONE("", "", "");

    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "十", new BigDecimal(10),
            "百", new BigDecimal(100),
            "佰", new BigDecimal(100),
            "千", new BigDecimal(1000),
            "仟", new BigDecimal(1000),
            "万", new BigDecimal(10_000),
            "十万", new BigDecimal(100_000),
            "百万", new BigDecimal(1_000_000),
            "千万", new BigDecimal(10_000_000),
            "亿", new BigDecimal(100_000_000));

    /** Measure words for counting; several together are one unit: 台套. */
    private static final String COUNTED = "台套件个人名张间辆部块根把只本册双条架批组处项座栋幢位盏扇支棵盒箱对副次所户家班颗枚瓶桶卷幅面樘节片顶床桌路点道口孔端数";

    private static final BigDecimal MOST_COUNTED_BY = new BigDecimal(10_000);

    private final String zh;
    private final String en;
    private final Map<String, BigDecimal> units = new HashMap<>();

    Dimension(String zh, String en, String units) {
        this.zh = zh;
        this.en = en;
        for (String synonyms : units.split(";", -1)) {
            String[] words = synonyms.strip().split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                this.units.put(words[i], new BigDecimal(words[0]));
            }
        }
    }

    /** The dimension of a column, derived from the end of its key or from its cell shape. */
    static Dimension of(String key, CellShape shape) {
        return switch (key.substring(key.lastIndexOf('_') + 1)) {
            case "yuan" -> MONEY;
            case "cm" -> LENGTH;
            case "kg" -> MASS;
            case "ml" -> VOLUME;
            case "s" -> TIME;
            case "m2" -> AREA;
            case "year" -> NONE;
            default -> shape == CellShape.TIME ? TIME : shape == CellShape.WHOLE_NUMBER ? COUNT : NONE;
        };
    }

    /** The factor for amounts in this unit; null when it is not a unit of this dimension. */
    @Nullable BigDecimal factor(String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        BigDecimal own = this.units.get(word);
        if (own != null) {
            return own;
        }
        return switch (this) {
            case MONEY -> multiplied(word, this.units);
            case COUNT -> counted(word);
            default -> null;
        };
    }

    private static @Nullable BigDecimal multiplied(String word, Map<String, BigDecimal> units) {
        for (int end = Math.min(2, word.length()); end > 0; end--) {
            BigDecimal multiplier = MULTIPLIERS.get(word.substring(0, end));
            String rest = word.substring(end);
            if (multiplier != null && (rest.isEmpty() || units.containsKey(rest))) {
                return multiplier;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal counted(String word) {
        if (isCounted(word)) {
            return BigDecimal.ONE;
        }
        BigDecimal multiplier = word.isEmpty() ? null : MULTIPLIERS.get(word.substring(0, 1));
        boolean isMultiplied = multiplier != null && multiplier.compareTo(MOST_COUNTED_BY) <= 0;
        String rest = isMultiplied ? word.substring(1) : "?";
        return isMultiplied && (rest.isEmpty() || isCounted(rest)) ? multiplier : null;
    }

    static boolean isCounted(String word) {
        return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(letter -> COUNTED.indexOf(letter) >= 0);
    }

    /** The unit in which amounts should be given. */
    Text unit() {
        return new Text(this.zh, this.en);
    }
}
