package org.duxue.area.fitness;

import java.util.Locale;

/** 体重指数 categories 低体重, 正常, 超重, 肥胖, from light to heavy as in the table. */
public enum BodyMass {
    UNDERWEIGHT,
    NORMAL,
    OVERWEIGHT,
    OBESE;

    /** The word for this category in the table. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
