package org.duxue.cli;

/** Small valid files of made-up schools, to be modified by tests. */
final class Papers {

    static final String PRIMARY = "2123009001";
    static final String JUNIOR = "3123009002";
    static final String KINDERGARTEN = "1123009003";
    static final String DISTRICT = "230399";

    static final String REGISTRY_HEADER =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,junior_students,"
                    + "kindergarten_children,effective_from,status\n";

    static final String REGISTRY = REGISTRY_HEADER
            + PRIMARY + ",甲小学,230399,试验区,primary,public,120,,,2023-01,\n"
            + JUNIOR + ",乙中学,230399,试验区,junior,public,,90,,2023-01,\n"
            + KINDERGARTEN + ",丙幼儿园,230399,试验区,kindergarten,private,,,40,2023-01,\n";

    static final String EQUIPMENT_HEADER =
            "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,plan_year,budget_yuan,completed_on,spent_yuan\n";
    static final String EQUIPMENT = EQUIPMENT_HEADER
            + asset(1)
            + asset(2)
            + asset(3)
            + asset(4)
            + asset(5)
            + asset(6)
            + asset(7)
            + asset(8)
            + asset(9)
            + asset(10)
            + asset(11);

    static final String STAFF = "post,stage,subject,required,actual,retiring\nteacher,,chinese,4,4,1\nhealth,,,,1,\n";
    static final String SAFETY = "record,item_id,category,description,found_on,due_on,resolved_on\n"
            + "hazard,H1,fire,消防通道堵塞,2023-03-01,2023-09-30,\n";
    static final String INSURANCE = "staff_id,employment,position,hired_on,status\n";
    static final String ENFORCEMENT = "agency,in_scope,officers,certified_officers\n试验区教育局,yes,3,3\n";
    static final String FITNESS = "grade_code,student_id,sex\n";

    private Papers() {}

    static String asset(int number) {
        return "asset,A" + number + ",furniture,课桌,10,120.50,2020-09-01,good,,,,\n";
    }

    /** An office with three schools that have all sent everything for 2023-06. */
    static Desk completeIn(java.nio.file.Path folder) {
        Desk desk = new Desk(folder).registry(REGISTRY).drop("enforcement_230399_2023-06.csv", ENFORCEMENT);
        for (String school : new String[] {PRIMARY, JUNIOR}) {
            desk.drop("equipment_" + school + "_2023-06.csv", of(school, EQUIPMENT))
                    .drop("staff_" + school + "_2023-06.csv", of(school, STAFF))
                    .drop("fitness_" + school + "_2023-06.csv", FITNESS);
        }
        for (String school : new String[] {PRIMARY, JUNIOR, KINDERGARTEN}) {
            desk.drop("safety_" + school + "_2023-06.csv", of(school, SAFETY))
                    .drop("insurance_" + school + "_2023-06.csv", INSURANCE);
        }
        return desk;
    }

    /** The same content with different bytes for each school: identical ones would raise a question. */
    static String of(String school, String text) {
        return switch (school) {
            case JUNIOR -> text.replace("\n", "\r\n");
            case KINDERGARTEN -> text.replaceFirst("^(\\w+),", "\"$1\",");
            default -> text;
        };
    }
}
