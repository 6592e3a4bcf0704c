package org.duxue.summary;

import java.nio.file.Path;
import java.time.Instant;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office of two districts with a school each, and what its tests drop into it. */
abstract class TwoDistricts {

    static final String HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from,status\n";
    static final String A = "2123009001";
    static final String B = "2123009002";
    static final String REGISTRY = HEADER
            + A + ",甲小学,230399,试验区,primary,public,120,2023-01,\n"
            + B + ",乙小学,230398,邻区,primary,public,90,2023-01,\n";
    static final Instant LATER = Instant.parse("2023-09-01T01:00:00Z");

    static final String ENFORCEMENT = "agency,in_scope,officers,certified_officers\n试验区教育局,yes,3,3\n";

    @TempDir
    Path folder;

    Office office;

    @BeforeEach
    void begins() {
        this.office = new Office(this.folder).registry(REGISTRY);
    }

    Office staff(String school, String month, int teachers) {
        return staff(school, month, teachers, Instant.parse("2023-08-01T01:00:00Z"));
    }

    Office staff(String school, String month, int teachers, Instant modified) {
        return this.office.drop(
                "staff_" + school + "_" + month + ".csv",
                "post,stage,subject,required,actual\nteacher,,pe,4," + teachers + "\nhealth,,,,1\n",
                modified);
    }

    PeriodSnapshot gather(String month) {
        return this.office.chapters().collector.gather(month(month));
    }

    static Period month(String text) {
        return Period.parse(text).orElseThrow();
    }
}
