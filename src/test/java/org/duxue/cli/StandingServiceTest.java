package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service in real processes: files at any time, concurrent commands, two missed months. */
class StandingServiceTest {

    private static final String GOOD = "staff_2123000101_2022-12.csv";
    private static final String BAD = "equipment_2123000101_2022-12.csv";
    private static final Pattern PAGES = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/health");

    @TempDir
    Path folder;

    @Test
    void readsFilesAtOnceAllowsOtherCommandsAndCatchesUpOnMissedMonths() throws Exception {
        District district = District.of(this.folder, "_2022-07");
        long begun = System.nanoTime();
        RealProcess service = service(district, "2022-12-10T10:00:00+08:00");
        service.await("next consolidation: 2023-01-05 02:00 +08:00, of 2022-12");
        // a busy machine whose start takes longer gets as much time for the feedback
        double limit = Math.max(5, (System.nanoTime() - begun) / 1e9);
        assertThat(service.said())
                .contains("consolidated 2022-07")
                .containsPattern("(?m)^reading submissions: (\\d+)/\\1 submissions.* s$")
                .containsPattern("(?m)^writing results: (\\d+)/\\1 schools.* s$");

        assertThat(secondsToFeedback(district, service, "2123000101/2022-12/staff/" + GOOD, () -> district.drop(GOOD)))
                .isLessThan(limit);
        assertThat(secondsToFeedback(
                        district, service, "2123000101/2022-12/equipment/" + BAD, () -> dropBroken(district)))
                .isLessThan(limit);
        assertThat(feedback(district, "2123000101/2022-12/staff/" + GOOD))
                .contains("accepted (12 rows), nothing to do");
        assertThat(feedback(district, "2123000101/2022-12/equipment/" + BAD)).contains("missing-label");

        RealProcess status = RealProcess.start(this.folder, Map.of(), district.with("status"));
        assertThat(status.exit()).as(status.said()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(status.said())
                .contains("the service is running: process")
                .contains("2022-12 not consolidated")
                .contains("next consolidation: 2023-01-05 02:00 +08:00, of 2022-12");
        RealProcess run = RealProcess.start(this.folder, Map.of(), district.with("run", "--period", "2022-12"));
        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(run.said())
                .contains("results are in " + district.output().resolve("2022-12"))
                .containsPattern("(?m)^writing results: \\d+/\\d+ schools.* s$");
        assertThat(page(service, "/health")).contains("\"status\":\"UP\"");
        assertThat(page(service, "/metrics"))
                .contains(
                        "duxue_files_total{status=\"accepted\"}",
                        "duxue_step_seconds_count{job=\"consolidate\",step=\"publish\"}");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(district.state().resolve("owner"))))
                .isEqualTo("rw-------");

        assertThat(service.end()).as(service.said()).isZero();
        assertThat(service.said()).endsWith("the service has ended\n");

        dropMonth(district, "2022-12");
        dropMonth(district, "2023-06");
        RealProcess later = service(district, "2023-08-20T09:00:00+08:00");
        later.await("next consolidation: 2023-09-05 02:00 +08:00, of 2023-08");
        assertThat(later.said()
                        .lines()
                        .filter(line -> line.contains("consolidating"))
                        .map(line -> line.substring(20)))
                .containsExactly("consolidating 2022-12", "consolidating 2023-06");
        assertThat(later.end()).isZero();
    }

    @Test
    void reportsAMissingDropFolderAndContinuesWhenItIsBack() throws Exception {
        District district = District.ofNoMonth(this.folder);
        RealProcess service = service(district, "2022-12-10T10:00:00+08:00", Map.of("DUXUE_SCHEDULE_RESCAN", "1s"));
        service.await("next consolidation: ");
        Path away = this.folder.resolve("away");

        Files.move(district.input(), away);
        service.await("there is no folder " + district.input() + "; make it, or name the drop folder with --input");
        assertThat(page(service, "/health")).contains("\"status\":\"DOWN\"");
        Files.move(away, district.input());
        district.drop(GOOD);
        service.await("read " + GOOD + ": accepted");

        assertThat(page(service, "/health")).contains("\"status\":\"UP\"");
        assertThat(service.end()).isZero();
    }

    @Test
    void theServiceContinuesWhenABrokenRegistryIsFixed() throws Exception {
        District district = District.ofNoMonth(this.folder);
        RealProcess service = service(district, "2022-12-10T10:00:00+08:00");
        service.await("next consolidation: ");
        Path registry = district.input().resolve("registry/schools.csv");
        String right = Files.readString(registry);

        Files.writeString(registry, "school_code\n");
        service.await("the school registry " + registry + " has ");
        Files.writeString(registry, right);
        district.drop(GOOD);
        service.await("read " + GOOD + ": accepted");

        assertThat(service.end()).isZero();
    }

    @Test
    void aSecondServiceSaysThatOneIsRunning() throws Exception {
        District district = District.ofNoMonth(this.folder);
        RealProcess service = service(district, "2022-12-10T10:00:00+08:00");
        service.await("the service is up");

        RealProcess second = service(district, "2022-12-10T10:00:00+08:00");

        assertThat(second.exit()).isEqualTo(ExitCode.NOT_NOW);
        assertThat(second.said()).startsWith("the service is running already: schedule (");
        assertThat(service.end()).isZero();
    }

    @Test
    void theNextOwnerRestartsACommandWhenTheServiceIsKilled() throws Exception {
        District district = District.whole(this.folder);
        RealProcess service = service(district, "2022-07-10T10:00:00+08:00");
        service.await("the service is up");
        RealProcess run = RealProcess.start(this.folder, Map.of(), district.with("run", "--period", "2023-06"));
        service.await(
                "the first month of the run",
                () -> Files.exists(district.output().resolve("2022-07/230306")));

        service.kill();

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("results are in ");
        assertThat(Files.exists(district.output().resolve("2023-06/230306/manifest.json")))
                .isTrue();
    }

    private RealProcess service(District district, String clock) throws IOException {
        return service(district, clock, Map.of());
    }

    private RealProcess service(District district, String clock, Map<String, String> further) throws IOException {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("DUXUE_SCHEDULE_CLOCK", clock);
        settings.put("DUXUE_SCHEDULE_PORT", "0");
        settings.put("DUXUE_SCHEDULE_SETTLE", "1h");
        return RealProcess.start(this.folder, settings, district.with("schedule"));
    }

    private interface Dropping {

        void drop() throws IOException;
    }

    private double secondsToFeedback(District district, RealProcess service, String feedback, Dropping dropping)
            throws IOException {
        long begun = System.nanoTime();
        dropping.drop();
        service.await(
                "feedback on " + feedback,
                () -> Files.exists(district.output().resolve("feedback/" + feedback + ".feedback.csv")));
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String feedback(District district, String file) throws IOException {
        return Files.readString(district.output().resolve("feedback/" + file + ".feedback.csv"));
    }

    private static void dropBroken(District district) throws IOException {
        Files.writeString(district.input().resolve(BAD), "记录类型,编号,名称\nasset,A1,电脑\n");
    }

    private static void dropMonth(District district, String month) throws IOException {
        for (String name : District.names(month)) {
            district.drop(name);
        }
    }

    private String page(RealProcess service, String path) throws IOException, InterruptedException {
        Matcher address = PAGES.matcher(service.said());
        assertThat(address.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
