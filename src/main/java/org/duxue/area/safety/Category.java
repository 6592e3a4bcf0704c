package org.duxue.area.safety;

import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Labelled;

/** Classes of hazards and of devices; they share one column. Guards have none. */
enum Category implements Labelled {
    ELECTRICAL("electrical", "用电", RecordType.HAZARD),
    GUARDRAIL("guardrail", "护栏", RecordType.HAZARD),
    FIRE("fire", "消防", RecordType.HAZARD),
    BUILDING("building", "建筑", RecordType.HAZARD),
    FOOD("food", "食品", RecordType.HAZARD),
    TRAFFIC("traffic", "交通", RecordType.HAZARD),
    OTHER("other", "其他", RecordType.HAZARD),
    CAMERA("camera", "视频监控", RecordType.DEVICE),
    ALARM("alarm", "一键报警", RecordType.DEVICE),
    BARRIER("barrier", "防冲撞设施", RecordType.DEVICE),
    INSPECTION("inspection", "安检设备", RecordType.DEVICE);

    private final String key;
    private final String label;
    private final RecordType record;

    Category(String key, String label, RecordType record) {
        this.key = key;
        this.label = label;
        this.record = record;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** The record type whose rows may have this category. */
    RecordType record() {
        return this.record;
    }

    static List<Category> of(RecordType record) {
        return Stream.of(values()).filter(category -> category.record == record).toList();
    }
}
