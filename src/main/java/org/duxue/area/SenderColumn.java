package org.duxue.area;

import org.duxue.reading.Column;

/** The columns that name the sender of a file. Both may be left out when the file name gives the sender. */
public final class SenderColumn {

    public static final Column<String> SCHOOL_CODE =
            Column.digits("school_code", "学校标识码", 10).hint("文件名里有学校标识码时可以不填");

    public static final Column<String> DISTRICT_CODE =
            Column.digits("district_code", "行政区划代码", 6).hint("文件名里有行政区划代码时可以不填");

    private SenderColumn() {}
}
