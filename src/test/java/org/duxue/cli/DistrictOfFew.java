package org.duxue.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Ten made-up schools in which many counts of people are small, in one district or two, and what they send in three
 * months. In some districts insurance and guards are carried forward, while people leave, time limits pass and guards
 * age; in others the numbers of students in the registry change from one month to the next.
 */
final class DistrictOfFew {

    static final String CODE = "230399";
    private static final String SECOND = "230398";
    private static final Instant LATER = Instant.parse("2023-07-20T01:00:00Z");
    static final List<String> MONTHS = List.of("2023-04", "2023-05", "2023-06");

    private final Random random;
    private String registry;
    private final Map<String, Map<String, Integer>> students = new TreeMap<>();
    private final List<String> kindergartens = new ArrayList<>();
    private final Desk desk;
    private final int all;
    private final boolean ofTwo;
    private final boolean carries;
    private final boolean moves;
    private final Map<String, String> kinds = new TreeMap<>();
    private final int leastOfGrade;
    private final int mostOfGrade;

    /** Grades of any size up to {@code mostOfGrade}. */
    DistrictOfFew(long seed, int mostOfGrade, Path folder) {
        this(seed, 10, 1, mostOfGrade, seed % 2 == 0, folder);
    }

    private DistrictOfFew(long seed, int all, int leastOfGrade, int mostOfGrade, boolean ofTwo, Path folder) {
        this.all = all;
        this.random = new Random(seed);
        this.ofTwo = ofTwo;
        this.carries = seed % 3 == 2;
        this.leastOfGrade = leastOfGrade;
        this.mostOfGrade = mostOfGrade;
        this.moves = seed % 3 == 1;
        this.registry = registry();
        this.desk = new Desk(folder);
        if (this.carries) {
            this.desk.drop(
                    "policy.yml", Desk.adoptingEverything(this.registry) + "windows:\n  insurance: 2\n  safety: 2\n");
        }
        this.desk.registry(this.registry);
        this.desk.drop(
                "enforcement_" + CODE + "_2023-04.csv", "agency,in_scope,officers,certified_officers\n某局,yes,3,2\n");
    }

    /** A typical district: grades of two or three classes, and most of the staff insured. */
    static DistrictOfFew usual(long seed, Path folder) {
        return usual(seed, 10, folder);
    }

    static DistrictOfFew usual(long seed, int schools, Path folder) {
        return new DistrictOfFew(seed, schools, 70, 120, false, folder);
    }

    List<String> codes() {
        return this.ofTwo ? List.of(SECOND, CODE) : List.of(CODE);
    }

    private boolean isUsual() {
        return this.leastOfGrade > 1;
    }

    Desk desk() {
        return this.desk;
    }

    /** Registered students by school and stage. */
    Map<String, Map<String, Integer>> students() {
        return this.students;
    }

    private String registry() {
        StringBuilder rows = new StringBuilder(Papers.REGISTRY_HEADER);
        for (int i = 0; i < this.all; i++) {
            String code = code(i);
            boolean school = i * 10 < this.all * 6;
            boolean nineYears = school && i % 3 == 2;
            int people = people();
            int juniors = nineYears ? people() / 2 : 0;
            String type = nineYears ? "nine_year," : school ? "primary," : "kindergarten,";
            String kind = ",第" + i + (nineYears ? "学校," : school ? "小学," : "幼儿园,")
                    + (this.ofTwo && i % 2 == 0 ? SECOND + ",邻区," : CODE + ",试验区,")
                    + type
                    + (this.random.nextBoolean() ? "public," : "private,");
            this.kinds.put(code, kind);
            Map<String, Integer> students = new TreeMap<>();
            if (school) {
                students.put("stage=primary", people);
                students.put("stage=junior", juniors);
            } else {
                this.kindergartens.add(code);
            }
            this.students.put(code, students);
            rows.append(code)
                    .append(kind)
                    .append(school ? people + "," + juniors + ",," : ",," + people + ",")
                    .append("2023-01,\n");
        }
        return rows.toString();
    }

    private static String code(int i) {
        return String.valueOf(2_123_009_001L + i);
    }

    /** In some districts schools have fewer or more students from a month on, while their files stay. */
    void move(String month) {
        if (!this.moves || month.equals(MONTHS.get(0))) {
            return;
        }
        this.students.forEach((school, students) -> {
            if (!students.isEmpty() && this.random.nextInt(3) > 0) {
                students.replaceAll(
                        (stage, number) -> number == 0 ? 0 : Math.max(1, number + this.random.nextInt(9) - 4));
                this.registry += school + this.kinds.get(school) + students.get("stage=primary") + ","
                        + students.get("stage=junior") + ",," + month + ",\n";
            }
        });
        this.desk.registry(this.registry);
    }

    private int people() {
        return 8 + 6 * (this.leastOfGrade - 1) + this.random.nextInt(6 * (this.mostOfGrade - this.leastOfGrade + 1));
    }

    /** Drops what the schools send for a month: insurance and guards nearly always, fitness and staff sometimes. */
    void send(String month) {
        boolean first = month.equals(MONTHS.get(0));
        this.students.forEach((school, students) -> {
            if (first || !this.carries || this.random.nextBoolean()) {
                drop("insurance", school, month, insurance());
            }
            if (first || !this.carries || this.random.nextBoolean()) {
                drop("safety", school, month, guards());
            }
            if (!this.kindergartens.contains(school)) {
                if (this.random.nextInt(100) < (first ? 90 : 30)) {
                    drop("fitness", school, month, fitness(students));
                }
                if (this.random.nextInt(100) < (first ? 90 : 30)) {
                    drop("staff", school, month, teachers());
                }
            }
        });
    }

    /** Two schools replace files of a month. */
    void correct(String month) {
        List<String> schools = List.copyOf(this.students.keySet());
        correct("insurance", schools.get(0), month, insurance());
        correct("insurance", schools.get(8), month, insurance());
        correct("fitness", schools.get(0), month, fitness(this.students.get(schools.get(0))));
    }

    private void correct(String kind, String school, String month, CharSequence text) {
        this.desk.drop(kind + "_" + school + "_" + month + ".csv", text.toString(), LATER);
    }

    private void drop(String kind, String school, String month, CharSequence text) {
        this.desk.drop(kind + "_" + school + "_" + month + ".csv", text.toString());
    }

    private CharSequence insurance() {
        StringBuilder rows = new StringBuilder(
                "staff_id,employment,position,hired_on,status,pension,medical,unemployment,injury,maternity,due_on,monthly_wage_yuan,left_on\n");
        int leaving = this.carries ? this.random.nextInt(4) * 10 : 0;
        int people = this.random.nextInt(4) == 0 ? this.random.nextInt(5) : this.random.nextInt(25);
        int of100 = this.random.nextInt(3) == 0 ? 0 : 5 + this.random.nextInt(30);
        if (isUsual()) {
            people += 20;
            of100 = this.random.nextInt(3) > 0 ? 0 : 20 + this.random.nextInt(30);
        }
        for (int i = 0; i < people; i++) {
            rows.append("P").append(i).append(",external,carer,");
            rows.append(this.random.nextInt(4) == 0 ? "2023-03-28," : "2022-09-01,");
            String status = this.random.nextInt(100) >= of100
                    ? "insured,yes,yes,yes,yes," + (!isUsual() && this.random.nextInt(8) == 0 ? "no," : "yes,") + ","
                    : (this.random.nextBoolean() ? "uninsured" : "in_progress") + ",no,no,no,no,no,"
                            + List.of("2023-03-31,", "2023-05-15,", "2023-12-31,")
                                    .get(this.random.nextInt(3));
            rows.append(status)
                    .append(this.random.nextInt(5) == 0 ? "" : String.valueOf(2000 + this.random.nextInt(2000)))
                    .append(
                            this.random.nextInt(100) < leaving
                                    ? (this.random.nextBoolean() ? ",2023-05-20\n" : ",2023-06-20\n")
                                    : ",\n");
        }
        return rows;
    }

    private CharSequence guards() {
        StringBuilder rows = new StringBuilder("record,item_id,birth_date,certified,trained\n");
        int guards = 1 + this.random.nextInt(this.random.nextBoolean() ? 4 : 9);
        for (int i = 0; i < guards; i++) {
            rows.append("guard,G")
                    .append(i)
                    .append(',')
                    .append(1955 + this.random.nextInt(35))
                    .append(this.random.nextBoolean() ? "-05-01," : "-06-20,");
            rows.append(this.random.nextInt(5) == 0 ? "no," : "yes,")
                    .append(this.random.nextInt(6) == 0 ? "no\n" : "yes\n");
        }
        return rows;
    }

    private CharSequence teachers() {
        StringBuilder rows = new StringBuilder("post,stage,subject,required,actual,certified\n");
        for (String subject : List.of("chinese", "maths", "pe", "music")) {
            int actual = 1 + this.random.nextInt(8);
            int certified = Math.max(0, actual - (this.random.nextInt(4) == 0 ? 1 : 0));
            rows.append("teacher,,")
                    .append(subject)
                    .append(",5,")
                    .append(actual)
                    .append(',')
                    .append(certified);
            rows.append('\n');
        }
        return rows;
    }

    private CharSequence fitness(Map<String, Integer> students) {
        StringBuilder rows = new StringBuilder(
                "grade_code,student_id,sex,height_cm,weight_kg,vital_capacity_ml,run_50m_s,sit_and_reach_cm,rope_skipping,"
                        + "sit_ups,shuttle_run_50x8,exempt,standing_long_jump_cm,run_800m,run_1000m,pull_ups\n");
        students.forEach((stage, registered) -> {
            int here = Math.max(Math.min(1, registered), registered - this.random.nextInt(4));
            for (int i = 0; i < here; i++) {
                int grade = stage.equals("stage=junior")
                        ? 21 + (int) (i * 3L / registered)
                        : isUsual()
                                ? 11 + (int) (i * 6L / registered)
                                : this.random.nextInt(30) == 0 ? 16 : 11 + (int) (i * 5L / registered);
                pupil(rows, grade, stage.charAt(6) + "" + i);
            }
        });
        return rows;
    }

    private void pupil(StringBuilder rows, int grade, String id) {
        boolean junior = grade > 20;
        int year = junior ? grade - 15 : grade - 11;
        boolean fit = this.random.nextInt(10) > 0;
        rows.append(grade).append(",S").append(id).append(this.random.nextBoolean() ? ",1," : ",2,");
        rows.append(118 + 5 * year).append(',');
        rows.append((fit ? 20 : 30) + 4 * year).append(',');
        rows.append(fit ? 1300 + this.random.nextInt(1500) : 700).append(',');
        rows.append(fit ? "9." + this.random.nextInt(9) : "14.0").append(',');
        rows.append(fit ? 12 : -5).append(',');
        rows.append(junior ? "" : String.valueOf(fit ? 90 + this.random.nextInt(80) : 10))
                .append(',');
        rows.append(grade >= 13 ? (fit ? "40" : "5") : "").append(',');
        rows.append(!junior && grade >= 15 && this.random.nextInt(20) > 0 ? (fit ? "1:35" : "3:00") : "")
                .append(',');
        rows.append(this.random.nextInt(40) == 0 ? "yes," : "no,");
        rows.append(!junior ? ",,,\n" : this.random.nextInt(20) == 0 ? "180,,,8\n" : "180,4:10,4:20,8\n");
    }
}
