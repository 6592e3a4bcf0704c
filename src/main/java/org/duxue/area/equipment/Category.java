package org.duxue.area.equipment;

import org.duxue.shared.Labelled;

/** Classes of equipment. */
enum Category implements Labelled {
    COMPUTER("computer", "学生计算机"),
    OFFICE_COMPUTER("office_computer", "教师办公电脑"),
    MULTIMEDIA("multimedia", "多媒体设备"),
    SMART_BOARD("smart_board", "智慧黑板"),
    RECORDING_ROOM("recording_room", "录播教室"),
    MULTIMEDIA_ROOM("multimedia_room", "网络多媒体教室"),
    LABORATORY("laboratory", "实验室设备"),
    SPORTS_ARTS("sports_arts", "音体美器材"),
    FURNITURE("furniture", "家具"),
    OTHER("other", "其他");

    private final String key;
    private final String label;

    Category(String key, String label) {
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

    /** Whether its value counts as teaching instruments (生均教学仪器设备值). */
    boolean isInstrument() {
        return this != OFFICE_COMPUTER && this != FURNITURE;
    }
}
