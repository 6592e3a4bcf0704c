package org.duxue.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A drop folder of made-up primary schools, the same for the same size. Every student has a result for every item, so
 * that every row is scored.
 */
final class MadeUpDistrict {

    static final String DISTRICT = "990001";
    static final String PERIOD = "2023-06";

    private static final long SEED = 20230630;

    private final Path input;
    private final int schools;
    private final int students;
    private final int districts;
    private final String period;

    MadeUpDistrict(Path input, int schools, int students) {
        this(input, schools, students, 1);
    }

    /** @param districts over which the schools are spread */
    MadeUpDistrict(Path input, int schools, int students, int districts) {
        this(input, schools, students, districts, PERIOD);
    }

    private MadeUpDistrict(Path input, int schools, int students, int districts, String period) {
        this.period = period;
        this.districts = districts;
        this.input = input;
        this.schools = schools;
        this.students = students;
    }

    /** The same schools in another month, not before {@link #PERIOD}: days in the files are of that summer. */
    MadeUpDistrict in(String month) {
        return new MadeUpDistrict(this.input, this.schools, this.students, this.districts, month);
    }

    /** Writes the files; returns the bytes of all except the registry. */
    long write(boolean everyKind) throws IOException {
        Files.createDirectories(this.input.resolve("registry"));
        try (BufferedWriter registry = Files.newBufferedWriter(this.input.resolve("registry/schools.csv"))) {
            registry.write("school_code,school_name,district_code,district_name,stage,ownership,primary_students,"
                    + "teaching_area_m2,sports_area_m2,effective_from\n");
            for (int i = 0; i < this.schools; i++) {
                registry.write(code(i) + ",第" + i + "小学," + district(i) + ",primary,public," + this.students
                        + ",3000,4500," + "2020-01\n");
            }
        }
        long bytes = 0;
        for (int i = 0; i < this.schools; i++) {
            Random random = new Random(SEED + i);
            bytes += putFitness(i, random);
            if (everyKind) {
                bytes += put("equipment", i, equipment(random));
                bytes += put("staff", i, staff(random));
                bytes += put("safety", i, safety(random));
                bytes += put("insurance", i, insurance(random));
            }
        }
        return bytes;
    }

    private String district(int school) {
        int number = school % this.districts;
        return (Integer.parseInt(DISTRICT) + number) + (number == 0 ? ",某区" : ",某" + number + "区");
    }

    static String code(int school) {
        return Long.toString(2_000_000_000L + school);
    }

    private long put(String kind, int school, StringBuilder text) throws IOException {
        Path file = file(kind, school);
        Files.writeString(file, text);
        return Files.size(file);
    }

    private Path file(String kind, int school) throws IOException {
        Path folder = Files.createDirectories(this.input.resolve(Integer.toString(school % 100)));
        return folder.resolve(kind + "_" + code(school) + "_" + this.period + ".csv");
    }

    private long putFitness(int school, Random random) throws IOException {
        Path file = file("fitness", school);
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            fitness(rows, school, random);
        }
        return Files.size(file);
    }

    /** Written row by row, since one sender may have millions. */
    private void fitness(BufferedWriter text, int school, Random random) throws IOException {
        text.append("年级编号,班级名称,学籍号,姓名,性别,身高,体重,肺活量,50米跑,坐位体前屈,一分钟跳绳,一分钟仰卧起坐,50米×8往返跑\n");
        for (int i = 0; i < this.students; i++) {
            int grade = 11 + (int) (i * 6L / this.students);
            text.append(Integer.toString(grade)).append(",班").append(Integer.toString(i % 8));
            text.append(",S").append(Long.toString(school * 100_000L + i));
            text.append(",某生,").append(random.nextBoolean() ? "1" : "2");
            text.append(',').append(tenths(random, 1150 + 50 * (grade - 11), 250));
            text.append(',').append(tenths(random, 220 + 40 * (grade - 11), 200));
            text.append(',').append(Integer.toString(900 + 200 * (grade - 11) + random.nextInt(1500)));
            text.append(',').append(tenths(random, 85, 40));
            text.append(',').append(tenths(random, -20, 200));
            text.append(',').append(Integer.toString(20 + random.nextInt(150)));
            text.append(',');
            if (grade >= 13) {
                text.append(Integer.toString(10 + random.nextInt(40)));
            }
            text.append(',');
            if (grade >= 15) {
                text.append("1:").append(Integer.toString(30 + random.nextInt(30)));
            }
            text.append('\n');
        }
    }

    private static String tenths(Random random, int least, int range) {
        int value = least + random.nextInt(range);
        return (value < 0 ? "-" : "") + Math.abs(value) / 10 + "." + Math.abs(value) % 10;
    }

    private static StringBuilder equipment(Random random) {
        StringBuilder text = new StringBuilder("记录类型,编号,类别,名称,数量,单价,启用日期,状况,计划年度,预算金额\n");
        String[] categories = {"学生计算机", "多媒体设备", "智慧黑板", "网络多媒体教室", "实验室设备", "家具"};
        for (int i = 0; i < 20; i++) {
            text.append("在用资产,A")
                    .append(i)
                    .append(',')
                    .append(categories[i % categories.length])
                    .append(",设备,");
            text.append(1 + random.nextInt(60))
                    .append(',')
                    .append(100 + random.nextInt(9000))
                    .append(".50,");
            text.append(2010 + random.nextInt(13)).append("-03-01,完好,,\n");
        }
        return text.append("更新计划,U1,智慧黑板,智慧黑板,4,,,,2023,80000\n");
    }

    private static StringBuilder staff(Random random) {
        StringBuilder text = new StringBuilder("岗位,学科,应配人数,实有人数,本年拟退休人数,本年拟招聘人数,高于规定学历人数,县级以上骨干教师数,持教师资格证人数\n");
        for (String subject : new String[] {"语文", "数学", "英语", "体育", "音乐", "科学"}) {
            int actual = 3 + random.nextInt(8);
            text.append("专任教师,")
                    .append(subject)
                    .append(',')
                    .append(actual + random.nextInt(3) - 1)
                    .append(',');
            text.append(actual).append(",1,1,2,1,").append(actual).append('\n');
        }
        return text.append("卫生技术人员,,,").append(random.nextInt(2)).append(",0,0,0,0,\n");
    }

    private static StringBuilder safety(Random random) {
        StringBuilder text = new StringBuilder("记录类型,编号,类别,描述,发现日期,整改时限,整改完成日期,出生日期,持保安员证,参加培训考试,数量,本年新增\n");
        text.append("隐患,H1,用电,线路老化,2023-03-01,2023-04-01,");
        text.append(random.nextBoolean() ? "2023-03-20" : "").append(",,,,,\n");
        text.append("安保人员,G1,,,,,,1970-05-01,是,是,,\n安保人员,G2,,,,,,1965-05-01,是,否,,\n");
        return text.append("技防设备,D1,视频监控,,,,,,,,30,2\n技防设备,D2,一键报警,,,,,,,,1,0\n");
    }

    private static StringBuilder insurance(Random random) {
        StringBuilder text = new StringBuilder("人员编号,用工形式,岗位,入职日期,参保状态,养老,医疗,失业,工伤,生育,整改时限,月工资\n");
        for (int i = 0; i < 4; i++) {
            text.append("P").append(i).append(",外聘,专任教师,2022-09-01,");
            text.append(random.nextInt(4) > 0 ? "已参保,是,是,是,是,是,," : "未参保,,,,,,2023-12-31,")
                    .append("2600\n");
        }
        return text;
    }
}
