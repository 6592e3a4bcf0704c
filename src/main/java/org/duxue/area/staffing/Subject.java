package org.duxue.area.staffing;

import org.duxue.shared.Labelled;

/** The subjects of teachers. */
enum Subject implements Labelled {
    CHINESE("chinese", "语文"),
    MATHS("maths", "数学"),
    ENGLISH("english", "英语"),
    MORALITY("morality", "道德与法治"),
    PHYSICS("physics", "物理"),
    CHEMISTRY("chemistry", "化学"),
    BIOLOGY("biology", "生物"),
    HISTORY("history", "历史"),
    GEOGRAPHY("geography", "地理"),
    SCIENCE("science", "科学"),
    IT("it", "信息科技"),
    PE("pe", "体育"),
    MUSIC("music", "音乐"),
    FINE_ARTS("fine_arts", "美术"),
    ARTS("arts", "艺术"),
    LABOUR("labour", "劳动"),
    PRACTICE("practice", "综合实践"),
    OTHER("other", "其他");

    private final String key;
    private final String label;

    Subject(String key, String label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Whether its teachers count as teachers of physical education and arts (体育、艺术专任教师). */
    boolean isPeOrArts() {
        return this == PE || this == MUSIC || this == FINE_ARTS || this == ARTS;
    }
}
