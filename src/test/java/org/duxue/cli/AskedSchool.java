package org.duxue.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An office after its first run, in which a school is asked about one of its rows and may explain it. */
record AskedSchool(Desk desk, Desk.Said said) {

    static final String EQUIPMENT = "equipment_2123009001_2023-06.csv";
    static final String FILE = "explain_2123009001_2023-06.csv";
    static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");

    static final String ACCEPTED = "notice tolerated accepted [||] 已采用（12 行），无需处理 / accepted (12 rows), nothing to do";
    static final String ACCEPTED_BUT =
            "notice tolerated accepted [||] 已采用（12 行），请核对以下提醒 / accepted (12 rows), check the warnings below";
    static final String ASKED = "warning implausible spent<=budget [13|spent_yuan|12000] “实际支出”的值“12000”超出预算"
            + " 10000；请核对，无误的请在 explain_2123009001_2023-06.csv 中说明（规则 spent<=budget，键 U1） / spent_yuan '12000' is"
            + " above the budget 10000; check it, and when it is right explain it in explain_2123009001_2023-06.csv"
            + " (rule spent<=budget, key U1)";
    static final String EXPLAINED = "notice implausible spent<=budget [13|spent_yuan|12000]"
            + " “实际支出”的值“12000”超出预算 10000；已说明：追加预算已批（2023-06，有效期至 2023-09） / spent_yuan '12000' is above the"
            + " budget 10000; explained: 追加预算已批 (2023-06, until 2023-09)";

    /** Run once and copied, if the store is located in the folder. */
    static AskedSchool in(Path folder) {
        SharedDesk copy = SharedDesk.copyOf("asked school", folder, AskedSchool::work);
        return new AskedSchool(copy.desk(), copy.said());
    }

    private static Desk.Said work(Desk desk) {
        Papers.completeIn(desk.home()).drop(EQUIPMENT, equipment("10000", "12000"));
        return desk.call("run", "--period", "2023-06");
    }

    Desk.Said explain(String rows) {
        return explain(rows, LATER);
    }

    Desk.Said explain(String rows, Instant modified) {
        this.desk.drop(FILE, "rule,key,explanation,until\n" + rows, modified);
        return run("2023-06");
    }

    Desk.Said run(String period) {
        return this.desk.call("run", "--period", period);
    }

    List<String> questions(String period) {
        return this.desk.rows(period, Papers.DISTRICT, "questions.csv").stream()
                .map(row -> String.join(" ", row.values()).replaceAll(" +", " ").strip())
                .toList();
    }

    String openQuestions(String period, String kind) {
        return this.desk.rows(period, Papers.DISTRICT, "completeness.csv").stream()
                .filter(row -> row.get("school_code").equals(Papers.PRIMARY)
                        && row.get("kind").equals(kind))
                .map(row -> row.get("open_questions"))
                .findFirst()
                .orElseThrow();
    }

    static String equipment(String budget, String spent) {
        return Papers.EQUIPMENT + "upgrade,U1,computer,学生电脑,1,,,,2023," + budget + ",2023-05-01," + spent + "\n";
    }

    static String read(int rows) {
        return "notice tolerated explanations [||] 已读取说明 " + rows + " 条，相应的提醒不再要求核对 / "
                + (rows == 1
                        ? "1 explanation was read; its warning is no longer asked about"
                        : rows + " explanations were read; their warnings are no longer asked about");
    }

    List<String> feedback(String file) {
        return this.desk.feedback(Papers.PRIMARY, file);
    }

    String page(String file) {
        return Desk.text(this.desk.feedbackFile(Papers.PRIMARY, file).resolveSibling(file + ".feedback.html"));
    }

    List<String> explanations(String period) {
        return this.desk.rows(period, Papers.DISTRICT, "explanations.csv").stream()
                .map(row -> Stream.of("school_code", "school_name", "kind", "rule", "key")
                                .map(row::get)
                                .collect(Collectors.joining(" "))
                        + " [" + row.get("value") + "] " + row.get("explanation") + " until " + row.get("until")
                        + " by "
                        + row.get("given_by") + " in " + row.get("given_period") + ": " + row.get("state"))
                .toList();
    }
}
