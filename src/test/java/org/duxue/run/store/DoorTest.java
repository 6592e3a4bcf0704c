package org.duxue.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    private static final Call CALL =
            new Call(Path.of("/school"), Map.of("--lang", "zh"), "BAR", List.of("run", "--period", "2023-06", "督学"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Visit visit = new Visit(new PrintWriter(this.out), new PrintWriter(this.err));
    private final AtomicReference<Call> heard = new AtomicReference<>();

    @TempDir
    Path state;

    @Test
    void theCommandArrivesAndBothStreamsAndTheExitCodeComeBack() throws IOException {
        try (Door door = Door.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            assertThat(this.visit.to(plate(), CALL)).hasValue(3);
        }

        assertThat(this.heard.get()).isEqualTo(CALL);
        assertThat(this.out).hasToString("汇总 2023-06" + System.lineSeparator());
        assertThat(this.err).hasToString("x".repeat(20_000));
        assertThat(DoorPlate.read(this.state)).isEmpty();
    }

    @Test
    void aCallerWithoutTheSecretIsTurnedAway() throws IOException {
        try (Door door = Door.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            DoorPlate right = plate();
            DoorPlate wrong = new DoorPlate(right.port(), "00".repeat(32), 1, "schedule", "");

            assertThat(this.visit.to(wrong, CALL)).isEmpty();
        }

        assertThat(this.visit.wasTaken()).isFalse();
        assertThat(this.heard.get()).isNull();
    }

    @Test
    void nobodyAnswersAtADoorThatIsClosed() throws IOException {
        DoorPlate closed;
        try (Door door = Door.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            closed = plate();
        }

        assertThat(this.visit.to(closed, CALL)).isEmpty();
        assertThat(this.visit.wasTaken()).isFalse();
    }

    @Test
    void onlyItsOwnerMayReadTheSecret() throws IOException {
        try (Door door = Door.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            assertThat(Files.getPosixFilePermissions(this.state.resolve("owner")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void theLockIsHeldOnceEvenInOneProcess() throws IOException {
        try (StoreLock lock = StoreLock.tryTake(this.state).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(StoreLock.tryTake(this.state)).isEmpty();
        }

        StoreLock again = StoreLock.tryTake(this.state).orElseThrow();
        again.close();
    }

    private DoorPlate plate() throws IOException {
        return DoorPlate.read(this.state).orElseThrow();
    }

    private int answer(Call call, PrintWriter toOut, PrintWriter toErr) {
        this.heard.set(call);
        toOut.println("汇总 2023-06");
        toErr.print("x".repeat(20_000));
        return 3;
    }
}
