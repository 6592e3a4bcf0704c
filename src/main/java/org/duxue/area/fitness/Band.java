package org.duxue.area.fitness;

/** 等级, read from the rounded year total with bonus: 90.0, 80.0 and 60.0 (国家学生体质健康标准 2014). */
enum Band {
    EXCELLENT,
    GOOD,
    PASS,
    FAIL;

    static Band of(int totalTenths) {
        if (totalTenths >= 900) {
            return EXCELLENT;
        }
        if (totalTenths >= 800) {
            return GOOD;
        }
        return totalTenths >= 600 ? PASS : FAIL;
    }
}
