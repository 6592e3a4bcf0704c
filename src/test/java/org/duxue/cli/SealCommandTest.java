package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.duxue.cli.console.Terminal;
import org.duxue.report.SealedDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealCommandTest {

    private static final String DISTRICT = "230399";
    private static final String SCHOOL = "2123009001";
    private static final Instant LATER = Instant.parse("2023-08-01T01:00:00Z");

    private static final List<List<String>> LATER_COMMANDS = List.of(
            List.of("intake"),
            List.of("run", "--period", "2023-06"),
            List.of("run", "--period", "2023-07"),
            List.of("consolidate", "--from", "2023-06", "--to", "2023-07"),
            List.of("status"),
            List.of("seal", "--period", "2023-06", "--document", "x", "--yes"),
            List.of("export", "--period", "2023-06", "--out", "ZIP"),
            List.of("export", "--period", "2023-06", "--public", "--out", "ZIP"),
            List.of("export", "--period", "2023-06", "--proof", "--out", "ZIP"),
            List.of("withdraw", "staff", SCHOOL, "2023-06", "--reason", "sent by mistake"),
            List.of("withdraw", "--period", "2023-06", "--reason", "worked too early"),
            List.of("prove", "shortage", "--period", "2023-06"),
            List.of("rehearse", "--period", "2023-06", "--to", "2027-06"),
            List.of("ledger", "--period", "2023-06"));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aMonthIsConsolidated() {
        this.desk = SharedDesk.copyOf("to be sealed", this.folder, SealCommandTest::consolidated)
                .desk();
    }

    private static Desk.Said consolidated(Desk desk) {
        return desk.registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + SCHOOL + ",甲小学,230399,试验区,primary,public,120,2023-01\n")
                .drop("staff_" + SCHOOL + "_2023-06.csv", staff(2))
                .call("run", "--period", "2023-06");
    }

    private static String staff(int teachers) {
        return "post,stage,subject,required,actual\nteacher,,pe,4," + teachers + "\nhealth,,,,1\n";
    }

    private Desk.Said seal(String... more) {
        List<String> all = new ArrayList<>(List.of("seal", "--period", "2023-06", "--document", "试教〔2023〕1号"));
        all.addAll(List.of(more));
        return this.desk.call(all.toArray(String[]::new));
    }

    @Test
    void sealingIsConfirmed() {
        Desk.Said said = seal();

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "what is sealed can never be changed: 2023-06 230399 with 试教〔2023〕1号; run it again with"
                                + " --yes to confirm");
    }

    private Desk.Said sealAnswering(String answer) {
        List<String> asked = new ArrayList<>();
        Desk.Said said = sealAtATerminal("2023-06", question -> {
            asked.add(question);
            return answer;
        });
        assertThat(asked).containsExactly("seal 2023-06 230399 with x? what is sealed can never be changed [yes/no] ");
        return said;
    }

    private Desk.Said sealAtATerminal(String period, Terminal terminal) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = {
            "seal",
            "--period",
            period,
            "--document",
            "x",
            "--lang",
            "en",
            "--input",
            this.desk.input().toString(),
            "--output",
            this.desk.output().toString()
        };
        int exit = Duxue.run(
                StoreUnderTest.settings(arguments),
                null,
                terminal,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
        return new Desk.Said(exit, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "", "否", "yess"})
    void anythingButYesAtATerminalSealsNothing(String answer) {
        SortedMap<String, String> before = this.desk.digests();

        Desk.Said said = sealAnswering(answer);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.lines()).containsExactly("not sealed: it was not confirmed, nothing was changed");
        assertThat(this.desk.digests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", " Y ", "是"})
    void yesAtATerminalSeals(String answer) {
        Desk.Said said = sealAnswering(answer);

        assertThat(said.exit()).isZero();
        assertThat(this.desk.output().resolve("editions/2023-06/230399/1/summary.csv"))
                .exists();
    }

    @Test
    void aMonthThatCannotBeSealedIsNotAskedAbout() {
        Desk.Said said = sealAtATerminal("2023-05", question -> {
            throw new AssertionError(question);
        });

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly("not sealed: 2023-05 is not consolidated; run duxue run --period 2023-05 first");
    }

    /** The law of editions: a sealed folder never changes by a byte, whatever happens later. */
    @Test
    void aSealedFolderNeverChanges() {
        assertThat(seal("--yes").lines())
                .containsExactly("2023-06 230399 is sealed as edition 1: "
                        + this.desk.output().resolve("editions/2023-06/230399/1"));
        Path edition = this.desk.output().resolve("editions/2023-06/230399/1");
        SortedMap<String, String> sealed = Desk.digests(edition);
        assertThat(sealed).containsKeys("summary.csv", "edition.json", "manifest.json");

        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        for (List<String> command : List.of(
                List.of("intake"),
                List.of("run", "--period", "2023-06"),
                List.of("run", "--period", "2023-07"),
                List.of("consolidate", "--from", "2023-06", "--to", "2023-07"),
                List.of("status"),
                List.of("seal", "--period", "2023-06", "--document", "x", "--yes"),
                List.of("export", "--period", "2023-06", "--out", this.folder + "/x.zip"))) {
            this.desk.call(command.toArray(String[]::new));
            assertThat(Desk.digests(edition)).as(command.toString()).isEqualTo(sealed);
        }
        assertThat(this.desk.output().resolve("editions/2023-06/230399/2")).isDirectory();
    }

    /** The same under any sequence of commands; their output is not checked here. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSealedFolderSurvivesAnySequenceOfCommands(long seed) {
        seal("--yes");
        Path edition = this.desk.output().resolve("editions/2023-06/230399/1");
        SortedMap<String, String> sealed = Desk.digests(edition);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            List<String> command = LATER_COMMANDS.get(random.nextInt(LATER_COMMANDS.size()));
            if (command.get(0).equals("intake")) {
                this.desk.drop(
                        "staff_" + SCHOOL + "_2023-06.csv",
                        staff(random.nextInt(9)),
                        LATER.plusSeconds(random.nextInt(9_000)));
            }
            this.desk.call(command.stream()
                    .map(word -> word.replace("ZIP", this.folder + "/x.zip"))
                    .toArray(String[]::new));
            assertThat(Desk.digests(edition)).as(i + " " + command).isEqualTo(sealed);
        }
    }

    @Test
    void aChangeByALateFileIsAnErratumWithItsReason() {
        seal("--yes");
        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isEqualTo(3);
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();

        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("run", "--period", "2023-06");

        List<Map<String, String>> errata = this.desk.rows("2023-06", DISTRICT, "errata.csv");
        assertThat(errata)
                .contains(Map.of(
                        "edition", "1",
                        "file", "summary.csv",
                        "area", "staffing",
                        "indicator", "shortage",
                        "breakdown", "",
                        "school_code", "",
                        "old_value", "2",
                        "new_value", "1",
                        "why", "staff " + SCHOOL + " 2023-06 v1 → 2023-06 v2 (2023-08-01)"));
        assertThat(errata)
                .anyMatch(row -> row.get("file").equals("schools.csv")
                        && row.get("school_code").equals(SCHOOL)
                        && row.get("indicator").equals("teachers_actual"));
        assertThat(errata)
                .anyMatch(row -> row.get("file").equals("report.docx")
                        && !row.get("old_value").equals(row.get("new_value")));
        assertThat(this.desk.call("status", "--period", "2023-06").lines())
                .contains("2023-06 230399 is sealed as edition 1; " + errata.size()
                        + " figures or sentences of it do not hold any more, see errata.csv");

        assertThat(Desk.text(this.desk.result("2023-06", DISTRICT, "report.html")))
                .contains(
                        "<p class=\"lead sealed\">本月结果已封存为第 1 版；其中 " + errata.size() + " 处数字或语句已不成立，见 errata.csv。</p>");

        seal("--yes");
        this.desk.call("run", "--period", "2023-06");
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();
        assertThat(Desk.text(this.desk.result("2023-06", DISTRICT, "report.html")))
                .contains("<p class=\"lead sealed\">本月结果已封存为第 2 版。</p>");
    }

    /**
     * Between the sealing of an edition and the next consolidation the table next to it is about the previous edition.
     */
    @Test
    void errataCountAgainstTheNewestEditionAndAnEditionKeepsThose() {
        seal("--yes");
        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("run", "--period", "2023-06");
        List<Map<String, String>> errata = this.desk.rows("2023-06", DISTRICT, "errata.csv");

        seal("--yes");

        assertThat(errata).isNotEmpty();
        assertThat(this.desk.call("status", "--period", "2023-06").lines())
                .contains("2023-06 230399 is sealed as edition 2");
        assertThat(this.desk.call("status", "--period", "2023-06", "--json").out())
                .contains("\"editions\":[{\"period\":\"2023-06\",\"district\":\"230399\",\"edition\":2,\"errata\":0,");
        assertThat(Desk.rows(this.desk.output().resolve("editions/2023-06/230399/2/errata.csv")))
                .isEqualTo(errata);
    }

    @Test
    void aWithdrawnFileIsNotAReason() {
        seal("--yes");
        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("run", "--period", "2023-06");
        this.desk.call("withdraw", "staff", SCHOOL, "2023-06", "--reason", "sent by mistake");
        this.desk.call("run", "--period", "2023-06");
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();

        this.desk.drop(
                "policy.yml",
                "districts:\n  230399:\n    adopt: all\n    targets:\n      staffing.shortage: 1\n",
                LATER);
        this.desk.call("run", "--period", "2023-06");

        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv"))
                .isNotEmpty()
                .extracting(row -> row.get("why"))
                .containsOnly("名录、标准、设置或台账 / registry, norms, policy or ledger");

        this.desk.call("withdraw", "staff", SCHOOL, "2023-06", "--reason", "sent by mistake");
        this.desk.call("run", "--period", "2023-06");
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv"))
                .filteredOn(row -> row.get("indicator").equals("teachers_actual")
                        && row.get("breakdown").isEmpty()
                        && row.get("school_code").isEmpty())
                .extracting(row -> row.get("why"))
                .containsExactly("staff " + SCHOOL + " 2023-06 v1（已撤回 / taken back） → –");
    }

    /** Statements of the office's final document that were true when it was sent and no longer are. */
    @Test
    void sentencesOfTheDocumentThatNoLongerHoldAreNamed() {
        Path reply = Replies.of(this.folder.resolve("reply.docx"), "一、教师\n甲小学共有专任教师2人。学科缺员人数为2人。应配教师9人。全区召开了专题会议。");
        this.desk.call("seal", "--period", "2023-06", "--document", reply.toString(), "--yes");
        assertThat(this.desk.output().resolve("editions/2023-06/230399/1/document/reply.docx"))
                .isRegularFile();
        this.desk.call("run", "--period", "2023-06");
        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv")).isEmpty();

        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("run", "--period", "2023-06");

        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv"))
                .filteredOn(row -> row.get("file").equals("document/reply.docx"))
                .extracting(row -> row.get("old_value") + " " + row.get("new_value") + " " + row.get("why"))
                .containsExactly(
                        "甲小学共有专任教师2人。 2人 → 3 staff " + SCHOOL + " 2023-06 v1 → 2023-06 v2 (2023-08-01)",
                        "学科缺员人数为2人。 2人 → 1 staff " + SCHOOL + " 2023-06 v1 → 2023-06 v2 (2023-08-01)");
    }

    @Test
    void onlyFilesThatChangedAFigureAreItsReason() {
        String other = "2123009002";
        this.desk.registry(
                "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                        + SCHOOL + ",甲小学,230399,试验区,primary,public,120,2023-01\n"
                        + other + ",乙小学,230399,试验区,primary,public,120,2023-01\n");
        this.desk.drop("staff_" + other + "_2023-06.csv", staff(2));
        this.desk.call("run", "--period", "2023-06");
        seal("--yes");
        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.drop("staff_" + other + "_2023-06.csv", staff(2) + "health,primary,,,0\n", LATER);
        this.desk.drop("staff_" + other + "_2023-06.csv", staff(2).replace("health,,,,1", "health,,,,2"), LATER);

        this.desk.call("run", "--period", "2023-06");

        assertThat(this.desk.rows("2023-06", DISTRICT, "errata.csv"))
                .filteredOn(row -> row.get("file").equals("summary.csv")
                        && row.get("breakdown").isEmpty()
                        && List.of("shortage", "health_staff").contains(row.get("indicator")))
                .extracting(row -> row.get("indicator") + ": " + row.get("why"))
                .containsExactlyInAnyOrder(
                        "shortage: staff " + SCHOOL + " 2023-06 v1 → 2023-06 v2 (2023-08-01)",
                        "health_staff: staff " + other + " 2023-06 v1 → 2023-06 v2 (2023-08-01)");
    }

    /** A stale month cannot be used to check statements about the month. */
    @Test
    void nothingIsAuditedAgainstAStaleMonth() {
        Path reply = Replies.of(this.folder.resolve("reply.docx"), "一、缺教师2人。");
        this.desk.drop("staff_" + SCHOOL + "_2023-06.csv", staff(3), LATER);
        this.desk.call("intake");

        Desk.Said said = this.desk.call("audit", reply.toString(), "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly("not audited: 2023-06 is stale, something changed since it was consolidated; run duxue"
                        + " run --period 2023-06 first");
    }

    @Test
    void aDocumentGivenAsAFileHasToExist() {
        Desk.Said said = this.desk.call("seal", "--period", "2023-06", "--document", "回复.docx", "--yes");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("there is no file 回复.docx; correct the path after --document, or write the number of"
                        + " the document");
        assertThat(this.desk.output().resolve("editions")).doesNotExist();
    }

    /** If a service does the sealing, its working folder differs from that of the caller. */
    @Test
    void aDocumentIsResolvedAgainstTheFolderOfTheCaller() throws Exception {
        Path here = java.nio.file.Files.createDirectories(this.folder.resolve("here"));
        Path there = java.nio.file.Files.createDirectories(this.folder.resolve("there"));
        java.nio.file.Files.writeString(here.resolve("reply.docx"), "ours");
        java.nio.file.Files.writeString(there.resolve("reply.docx"), "of another office");

        assertThat(SealedDocument.named("reply.docx", here).file()).isEqualTo(here.resolve("reply.docx"));
        assertThat(SealedDocument.named("试教〔2023〕1号", here).file()).isNull();
    }
}
