package org.duxue.area;

import java.util.regex.Pattern;
import org.duxue.reading.Column;
import org.duxue.shared.Text;

/** The columns that name who sent a file. Both may be left out when the file name tells it. */
public final class SenderColumn {

    public static final Column<String> SCHOOL_CODE = Column.code(
                    "school_code", "学校标识码", Pattern.compile("\\d{10}"), new Text("应为 10 位数字", "write 10 digits"))
            .hint("文件名里有学校标识码时可以不填");

    public static final Column<String> DISTRICT_CODE = Column.code(
                    "district_code", "行政区划代码", Pattern.compile("\\d{6}"), new Text("应为 6 位数字", "write 6 digits"))
            .hint("文件名里有行政区划代码时可以不填");

    private SenderColumn() {}
}
