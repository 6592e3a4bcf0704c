package org.duxue.report.office;

import java.util.List;
import org.duxue.shared.Area;

/** What stands above the first three columns of an area's table. */
public final class RowTitles {

    private RowTitles() {}

    /** Code, name, how the submission stands: of a school, or of an agency with the code of its district. */
    public static List<String> of(Area area) {
        return area.kind().isSentByDistrict() ? List.of("行政区划代码", "单位名称", "报送情况") : List.of("学校代码", "学校名称", "报送情况");
    }
}
