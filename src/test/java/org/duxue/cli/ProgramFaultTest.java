package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.intake.IntakeReport;
import org.duxue.job.DuxueApplication;
import org.duxue.job.JobFailedException;
import org.duxue.job.JobService;
import org.duxue.job.Today;
import org.duxue.shared.Area;
import org.duxue.store.StoreTables;
import org.duxue.store.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The real intake with a fault in the check of one module: it is reported for that file, and no other is affected. */
class ProgramFaultTest {

    private static final String FILE = "safety_" + Papers.PRIMARY + "_2023-06.csv";
    private static final String NUMBER = "[0-9A-F]{8}";
    private static final RuntimeException WITH_A_PERSON = new IllegalStateException("李某某 13800000000");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void dropEverything() {
        this.desk = Papers.completeIn(this.folder.resolve("office"));
        this.desk.drop(FILE, Papers.SAFETY + "hazard,H2,fire,灭火器过期,2023-03-01,2023-09-30,\n");
    }

    private IntakeReport takeInWith(Throwable fault) throws IOException {
        try (ConfigurableApplicationContext program = program(fault)) {
            return program.getBean(JobService.class).takeIn(null, new Today(Instant.parse("2026-11-30T00:00:00Z")));
        }
    }

    /** The program as a command starts it, except for the module. */
    private ConfigurableApplicationContext program(Throwable fault) throws IOException {
        Files.createDirectories(this.desk.state());
        Workspace workspace = Workspace.of(
                StoreUnderTest.settings().properties(),
                new Folders(this.desk.input(), this.desk.output(), this.desk.state()));
        return new SpringApplicationBuilder(DuxueApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.datasource.url",
                        "jdbc:hsqldb:file:" + this.desk.state().resolve("store").toAbsolutePath()
                                + ";hsqldb.write_delay=false;hsqldb.lock_file=false"
                                + ";hsqldb.default_table_type=cached;shutdown=true",
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.password",
                        "",
                        "logging.file.name",
                        workspace.folders().log().toString()))
                .initializers(started -> {
                    GenericApplicationContext context = (GenericApplicationContext) started;
                    context.registerBean(Folders.class, workspace::folders);
                    context.registerBean(ValidationContexts.class, workspace::contexts);
                    context.registerBean(StoreTables.class, () -> new StoreTables(this.desk.state(), "hsqldb"));
                    context.registerBean(
                            "failing", AreaModules.class, () -> modules(fault), bean -> bean.setPrimary(true));
                })
                .run();
    }

    private static AreaModules modules(Throwable fault) {
        return new AreaModules(List.of(Area.values()).stream()
                .<AreaModule<?>>map(area -> area == Area.SAFETY
                        ? new FailingModule<>(DuxueApplication.MODULES.of(area), 3, fault)
                        : DuxueApplication.MODULES.of(area))
                .toList());
    }

    @Test
    void refusesTheOneFileAndReadsEveryOther() throws IOException {
        IntakeReport report = takeInWith(WITH_A_PERSON);

        assertThat(report.count("accepted")).isEqualTo(12);
        assertThat(report.toCorrect())
                .singleElement()
                .satisfies(entry -> assertThat(entry.relativePath()).isEqualTo(FILE))
                .satisfies(entry -> assertThat(entry.isProgramFault()).isTrue());
    }

    @Test
    void informsTheSchoolThatItHasNothingToDo() throws IOException {
        takeInWith(WITH_A_PERSON);

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .singleElement()
                .asString()
                .matches("(?s).*暂未采用：读这个文件时程序自身出错（故障编号 " + NUMBER
                        + "），不是填报的问题；学校不用修改，也不用重报；请区县管理人员把日志 duxue\\.log 中带此编号的记录发给程序维护人员，换上改正后的程序会自动重读，重新放入也会再读一次.*");
        String page = Files.readString(page());
        assertThat(page).contains("<title>暂未采用").doesNotContain("怎么改", "要改正的", "李某某");
    }

    private Path page() {
        Path table = this.desk.feedbackFile(Papers.PRIMARY, FILE);
        return table.resolveSibling(table.getFileName().toString().replace(".feedback.csv", ".feedback.html"));
    }

    @Test
    void logsWhereItFailedWithoutContentOfTheFile() throws IOException {
        takeInWith(WITH_A_PERSON);

        String log = Files.readString(this.desk.state().resolve("logs").resolve("duxue.log"));
        assertThat(log)
                .containsPattern("program fault " + NUMBER + " over " + FILE)
                .contains("java.lang.IllegalStateException\n\tat org.duxue.cli.ProgramFaultTest.")
                .doesNotContain("李某某", "13800000000", "灭火器");
    }

    /** Later commands use the same version without the fault, as if it had occurred in a single run. */
    @Test
    void remindsTheOperatorUntilItIsReadAgain() throws IOException {
        takeInWith(WITH_A_PERSON);

        Desk.Said again = this.desk.call("intake");

        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.out())
                .containsPattern(
                        "  program failed over " + FILE + ": not accepted for now: the program itself failed over"
                                + " this file \\(fault " + NUMBER + "\\), the file is not to blame; ")
                .contains("  over 1 of them the program itself failed: send what "
                        + this.desk.state().resolve("logs").resolve("duxue.log") + " tells to its makers");
        assertThat(this.desk.call("status", "--period", "2023-06").out()).contains("program failed over");
    }

    @Test
    void readsItAgainWhenItIsDroppedAgain() throws IOException {
        takeInWith(WITH_A_PERSON);
        this.desk.drop(
                FILE, Files.readAllBytes(this.desk.input().resolve(FILE)), Instant.parse("2023-07-05T01:00:00Z"));

        Desk.Said again = this.desk.call("intake");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Files.readString(page())).contains("<title>已采用");
    }

    @Test
    void readsItAgainUnderAnotherVersionOfTheProgram() throws IOException {
        takeInWith(WITH_A_PERSON);
        this.desk.inStore(store -> store.update(
                "UPDATE drop_file SET judged_in = 'program-fault-of-an-older-version' WHERE outcome = 'rejected'"));

        Desk.Said again = this.desk.call("intake");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("1 accepted");
    }

    @Test
    void anOlderVersionOfTheSameCountsMeanwhile() throws IOException {
        this.desk.drop(FILE, Papers.SAFETY);
        takeInWith(WITH_A_PERSON);
        this.desk.drop(
                FILE,
                (Papers.SAFETY + "hazard,H3,fire,灭火器过期,2023-03-01,2023-09-30,\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Instant.parse("2023-07-05T01:00:00Z"));

        takeInWith(new StackOverflowError());

        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isEqualTo(3);
        assertThat(this.desk.call("status", "--period", "2023-06").out())
                .contains("received, program failed over newer one");
        assertThat(Files.readString(this.desk.result("2023-06", Papers.DISTRICT, "report.html")))
                .contains("程序出错，新报文件没有读成，不用重报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "memory"})
    void aFaultOfTheMachineStopsTheRun(String what) {
        Throwable fault = what.equals("disk")
                ? new UncheckedIOException(new IOException("Input/output error"))
                : new OutOfMemoryError("made up");

        assertThatThrownBy(() -> takeInWith(fault)).isInstanceOf(JobFailedException.class);
    }
}
