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
 * months.
 */
final class DistrictOfFew {

    static final String CODE = "230399";
    private static final String SECOND = "230398";
    private static final Instant LATER = Instant.parse("2023-07-20T01:00:00Z");
    static final List<String> MONTHS = List.of("2023-04", "2023-05", "2023-06");

    private static final int SCHOOLS = 6;
    private static final int ALL = 10;

    private final Random random;
    private final Map<String, Integer> students = new TreeMap<>();
    private final List<String> kindergartens = new ArrayList<>();
    private final Desk desk;
    private final boolean ofTwo;
    private final int leastOfGrade;
    private final int mostOfGrade;

    /** Grades of any size up to {@code mostOfGrade}. */
    DistrictOfFew(long seed, int mostOfGrade, Path folder) {
        this(seed, 1, mostOfGrade, seed % 2 == 0, folder);
    }

    private DistrictOfFew(long seed, int leastOfGrade, int mostOfGrade, boolean ofTwo, Path folder) {
        this.random = new Random(seed);
        this.ofTwo = ofTwo;
        this.leastOfGrade = leastOfGrade;
        this.mostOfGrade = mostOfGrade;
        this.desk = new Desk(folder).registry(registry());
        this.desk.drop(
                "enforcement_" + CODE + "_2023-04.csv", "agency,in_scope,officers,certified_officers\n某局,yes,3,2\n");
    }

    /** One as there are many: grades of two or three classes, and most of the staff insured. */
    static DistrictOfFew usual(long seed, Path folder) {
        return new DistrictOfFew(seed, 70, 120, false, folder);
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

    /** Registered students by school. */
    Map<String, Integer> students() {
        return this.students;
    }

    private String registry() {
        StringBuilder rows = new StringBuilder(Papers.REGISTRY_HEADER);
        for (int i = 0; i < ALL; i++) {
            String code = String.valueOf(2_123_009_001L + i);
            boolean school = i < SCHOOLS;
            int people = 8
                    + 6 * (this.leastOfGrade - 1)
                    + this.random.nextInt(6 * (this.mostOfGrade - this.leastOfGrade + 1));
            rows.append(code)
                    .append(",第")
                    .append(i)
                    .append(school ? "小学," : "幼儿园,")
                    .append(this.ofTwo && i % 2 == 0 ? SECOND + ",邻区," : CODE + ",试验区,");
            rows.append(school ? "primary," : "kindergarten,");
            rows.append(this.random.nextBoolean() ? "public," : "private,");
            rows.append(school ? people + ",,," : ",," + people + ",").append("2023-01,\n");
            this.students.put(code, school ? people : 0);
            if (!school) {
                this.kindergartens.add(code);
            }
        }
        return rows.toString();
    }

    /** Drops what the schools send for a month: insurance and guards always, fitness and staff now and then. */
    void send(String month) {
        boolean first = month.equals(MONTHS.get(0));
        this.students.forEach((school, students) -> {
            drop("insurance", school, month, insurance());
            drop("safety", school, month, guards());
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

    /** Two schools send other files for a month than they had sent. */
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
                "staff_id,employment,position,hired_on,status,pension,medical,unemployment,injury,maternity,due_on,monthly_wage_yuan\n");
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
                            + (this.random.nextBoolean() ? "2023-03-31," : "2023-12-31,");
            rows.append(status)
                    .append(this.random.nextInt(5) == 0 ? "" : String.valueOf(2000 + this.random.nextInt(2000)))
                    .append('\n');
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
                    .append("-05-01,");
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

    private CharSequence fitness(int students) {
        StringBuilder rows = new StringBuilder(
                "grade_code,student_id,sex,height_cm,weight_kg,vital_capacity_ml,run_50m_s,sit_and_reach_cm,rope_skipping,"
                        + "sit_ups,shuttle_run_50x8,exempt\n");
        int here = Math.max(1, students - this.random.nextInt(4));
        for (int i = 0; i < here; i++) {
            int grade = isUsual()
                    ? 11 + (int) (i * 6L / students)
                    : this.random.nextInt(30) == 0 ? 16 : 11 + (int) (i * 5L / students);
            boolean fit = this.random.nextInt(10) > 0;
            rows.append(grade).append(",S").append(i).append(this.random.nextBoolean() ? ",1," : ",2,");
            rows.append(118 + 5 * (grade - 11))
                    .append(',')
                    .append((fit ? 20 : 30) + 4 * (grade - 11))
                    .append(',');
            rows.append(fit ? 1300 + this.random.nextInt(1500) : 700).append(',');
            rows.append(fit ? "9." + this.random.nextInt(9) : "14.0")
                    .append(',')
                    .append(fit ? 12 : -5)
                    .append(',');
            rows.append(fit ? 90 + this.random.nextInt(80) : 10).append(',');
            rows.append(grade >= 13 ? (fit ? "40" : "5") : "").append(',');
            rows.append(grade >= 15 && this.random.nextInt(20) > 0 ? (fit ? "1:35" : "3:00") : "")
                    .append(',');
            rows.append(this.random.nextInt(40) == 0 ? "yes\n" : "no\n");
        }
        return rows;
    }
}
