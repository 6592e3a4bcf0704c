package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duxue.shared.Digest;
import org.duxue.shared.KeyedHash;
import org.duxue.standards.Standards;
import org.duxue.store.PseudonymKey;
import org.duxue.store.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Workers that would read the files of a run differently than the run itself: all are offered the work of one run. */
@Tag("workers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkersThatDifferTest {

    private static final String OTHER_VERSION = "0.0.1";

    /** As long as the current version, so that it can replace it in a class file. */
    private static final String OTHER_STANDARDS = "1999.01";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static RealBroker broker;
    private static District alone;
    private static Machines office;
    private static RealProcess run;

    @BeforeAll
    static void startTheRun() throws Exception {
        broker = RealBroker.startIn(shared.resolve("broker"));
        alone = District.of(shared.resolve("alone"), "2023-06");
        alone.run("run", "--period", "2023-06");
        office = Machines.of(District.of(shared.resolve("office"), "2023-06"), broker, "256k")
                .begun();
        run = office.start("run", "--period", "2023-06", "--workers");
    }

    @AfterAll
    static void stopAll() throws Exception {
        RealProcess.killAll();
        broker.close();
    }

    /** Its only output is the refusal, no work has begun, and the run waits. */
    private static void assertRefuses(RealProcess worker, String name, String here, String there) throws Exception {
        assertThat(worker.exit()).as(worker.said()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(worker.said()
                        .lines()
                        .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("the worker is ready, its queue is duxue.office\n"
                        + "takes no work: it differs in " + name + " (here " + here + ", of the work " + there
                        + "); give every machine the same program, folders and key, and start again");
        assertThat(office.asked("SELECT COUNT(*) FROM submission_version")).isZero();
        assertThat(office.asked("SELECT COUNT(*) FROM batch_step_execution"
                        + " WHERE step_name LIKE 'readPart:%' AND status <> 'STARTING'"))
                .isZero();
        assertThat(office.kept()).isZero();
        assertThat(run.isAlive()).as(run.said()).isTrue();
    }

    private RealProcess worker(Path input, Path output) throws IOException {
        return RealProcess.start(
                this.folder,
                office.settings(),
                "worker",
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--lang",
                "en");
    }

    private static String start(String digest) {
        return digest.substring(0, 12);
    }

    @Test
    void anotherVersionRefuses() throws Exception {
        String here;
        try (InputStream in = Duxue.class.getResourceAsStream("/application.properties")) {
            here = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("duxue.version="))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .collect(Collectors.joining());
        }
        RealProcess other = office.with("JDK_JAVA_OPTIONS", "-Dduxue.version=" + OTHER_VERSION)
                .worker();

        assertRefuses(other, "version", OTHER_VERSION, here);
    }

    @Test
    void otherStandardsRefuse() throws Exception {
        RealProcess other = RealProcess.start(
                this.folder,
                withOtherStandards() + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                office.settings(),
                office.district().with("worker"));

        assertRefuses(other, "standards", OTHER_STANDARDS, Standards.VERSION);
    }

    /** A copy of this build with other standards. */
    private Path withOtherStandards() throws IOException {
        String name = Workspace.class.getName().replace('.', '/') + ".class";
        Path build = this.folder.resolve("build");
        try (InputStream in = Workspace.class.getResourceAsStream("/" + name)) {
            String code = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(code).containsOnlyOnce(Standards.VERSION);
            Path file = build.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, code.replace(Standards.VERSION, OTHER_STANDARDS), StandardCharsets.ISO_8859_1);
        }
        return build;
    }

    @Test
    void anotherRegistryRefuses() throws Exception {
        District other = District.of(this.folder.resolve("elsewhere"), "none");
        Path registry = other.input().resolve("registry/schools.csv");
        String before = Digest.of(Files.readAllBytes(registry));
        Files.writeString(registry, Files.readString(registry) + "\n");
        String after = Digest.of(Files.readAllBytes(registry));

        assertRefuses(worker(other.input(), office.district().output()), "registry", start(after), start(before));
    }

    @Test
    void anotherPolicyRefuses() throws Exception {
        District other = District.of(this.folder.resolve("elsewhere"), "none");
        Path policy = other.input().resolve("policy.yml");
        Files.writeString(policy, "limits:\n  guard_age: 55\n");
        String here = Digest.of(Files.readAllBytes(policy));

        assertRefuses(worker(other.input(), office.district().output()), "policy", start(here), "none");
    }

    @Test
    void anotherKeyRefuses() throws Exception {
        District other = new District(this.folder.resolve("elsewhere"));
        String here = keyOf(other);
        String there = keyOf(office.district());

        assertRefuses(worker(office.district().input(), other.output()), "pseudonyms", start(here), start(there));
    }

    private static String keyOf(District district) throws IOException {
        return new KeyedHash(new PseudonymKey(district.state()).key())
                .of("duxue")
                .hex();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theRunSucceedsWithAMatchingWorker() throws Exception {
        RealProcess worker = office.worker();

        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(worker.end()).isEqualTo(ExitCode.DONE);
        assertThat(office.district().results()).isEqualTo(alone.results());
        assertThat(Machines.filesOf(worker))
                .isEqualTo(District.submissions("2023-06").size());
    }
}
