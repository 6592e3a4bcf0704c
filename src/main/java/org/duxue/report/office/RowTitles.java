package org.duxue.report.office;

import java.util.List;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;

/** The headings of the first three columns of an area's table. */
public final class RowTitles {

    private RowTitles() {}

    /** Code, name and submission status of a school, or of an agency with the code of its district. */
    public static List<String> of(Area area, Words w) {
        String state = w.of("报送情况", "Submission");
        return area.kind().isSentByDistrict()
                ? List.of(w.of("行政区划代码", "District code"), w.of("单位名称", "Agency"), state)
                : List.of(w.of("学校代码", "School code"), w.of("学校名称", "School"), state);
    }
}
