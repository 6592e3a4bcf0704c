package org.duxue.report;

import org.duxue.report.disclosure.PublishedPackage;

/** The readme of the public package: what is withheld, and why. */
final class PublicReadme {

    private static final String TEXT = """
            督学公开包：summary.json（数据）、report.html（页面）。
            不公开的内容，以及原因：
            1. 未参保（办理中、未参保、超期、逾期）、安保人员超龄、未培训、未持证、教师未持证、体质测试免测、数据不全、超重肥胖、
               不及格的人数，一所学校或其中一部分为 1 至 4 人的；1 至 4 人的比率、平均数和达标情况。
            2. 能由已公布的全部数字（包括以前各期公开包）推算出上述人数的其他数字（必要时包括外聘人员数）；另有少量为 0 的数字也不公开，所以不公开不等于有人。%2$s
            3. 涉及人员的台账条目（社保、体质、安保人员超龄与培训、执法人员、督导反馈问题）全部不列，也不计入页面上的台账数；
               停园整改数（逾期人数公开的学校除外）、执法人员 4 人以下时的持证数、上述数字的往期数、每份材料的行数、责任人、进展和备注也不公开。
            4. 答复草稿（report.docx）、工作簿、各 CSV 文件、变动说明、疑点和说明留在本区县。
            不公开的数字在 summary.json 中 status 为 suppressed，页面上为“–”。本包共有 %1$d 个数字不公开。

            Duxue public package: summary.json (data), report.html (page).
            What is withheld, and why:
            1. Counts of people who are not insured (in progress, uninsured, overdue, past their time limit), guards over age,
               untrained or without certificate, teachers without certificate, pupils exempt, incomplete, overweight or not
               passing, where they are 1 to 4 in a school or a part of it; rates, averages and verdicts of groups of 1 to 4.
            2. Other figures from which such a count could be computed with all figures that were ever published, earlier
               packages included (the number of external staff too, where need be); and some that are 0, so that a line is not withheld because there is somebody. %3$s
            3. Ledger lines about people (insurance, fitness, age and training of guards, officers, findings of the
               inspection) are left out and not counted on the page; so are institutions to suspend (except of schools
               whose number past the time limit is told), certificates where there are at most 4 officers, earlier values of all these, the rows of each submission, persons responsible,
               progress and notes.
            4. The draft of the reply (report.docx), the workbook, the CSV files, why figures moved, questions and
               explanations stay in the district.
            A figure that is withheld has the status suppressed in summary.json and a dash on the page. Here %1$d are withheld.
            """;

    private static final String PROVED_ZH = """
            每一个人数都经过验证：有另一组数据，其公开包与本包
               完全相同，而该人数为 0，或者另有四组，该人数各不相同（1 至 4 人的比率和平均数则为另一个数）。""";

    private static final String PROVED_EN = """
            Each was proved: there are other data that give the same package and in which the count is 0,
               or four others, each with another count (a rate or an average of 1 to 4 people: another one).""";

    private static final String EXPOSED_ZH = """
            除其中 %1$d 个以外，每一个人数都经过验证：有另一组
               数据，其公开包与本包完全相同，而该人数为 0，或者另有四组，该人数各不相同（1 至 4 人的比率和平均数则为另一个数）。这 %1$d 个由以前的公开包或学校名录等
               公开资料已能推算，本包不再列出，但无法收回。""";

    private static final String EXPOSED_EN = """
            All but %1$d were proved: there are other data that give the same package and in which the count is 0,
               or four others, each with another count (a rate or an average of 1 to 4 people: another one). These %1$d follow from earlier packages or from what
               everybody may know, such as the registry; they are not told here, but cannot be taken back.""";

    private PublicReadme() {}

    static String of(PublishedPackage decided) {
        int exposed = decided.exposed();
        return TEXT.formatted(
                decided.withheld().size(),
                exposed == 0 ? PROVED_ZH : EXPOSED_ZH.formatted(exposed),
                exposed == 0 ? PROVED_EN : EXPOSED_EN.formatted(exposed));
    }
}
