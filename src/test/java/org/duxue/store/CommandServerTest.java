package org.duxue.store;

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

class CommandServerTest {

    private static final CommandRequest CALL =
            new CommandRequest("/school", Map.of("--lang", "zh"), "BAR", List.of("run", "--period", "2023-06", "督学"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandClient visit = new CommandClient(new PrintWriter(this.out), new PrintWriter(this.err));
    private final AtomicReference<CommandRequest> heard = new AtomicReference<>();

    @TempDir
    Path state;

    @Test
    void theCommandArrivesAndBothStreamsAndTheExitCodeComeBack() throws IOException {
        try (CommandServer door = CommandServer.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            assertThat(this.visit.to(plate(), CALL)).hasValue(3);
        }

        assertThat(this.heard.get()).isEqualTo(CALL);
        assertThat(this.out).hasToString("汇总 2023-06" + System.lineSeparator());
        assertThat(this.err).hasToString("x".repeat(20_000));
        assertThat(OwnerFile.read(this.state)).isEmpty();
    }

    @Test
    void aCallerWithoutTheSecretIsTurnedAway() throws IOException {
        try (CommandServer door = CommandServer.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            OwnerFile right = plate();
            OwnerFile wrong = new OwnerFile(right.port(), "00".repeat(32), 1, "schedule", "", "");

            assertThat(this.visit.to(wrong, CALL)).isEmpty();
        }

        assertThat(this.visit.wasTaken()).isFalse();
        assertThat(this.heard.get()).isNull();
    }

    @Test
    void aClosedServerDoesNotAnswer() throws IOException {
        OwnerFile closed;
        try (CommandServer door = CommandServer.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            closed = plate();
        }

        assertThat(this.visit.to(closed, CALL)).isEmpty();
        assertThat(this.visit.wasTaken()).isFalse();
    }

    @Test
    void onlyItsOwnerMayReadTheSecret() throws IOException {
        try (CommandServer door = CommandServer.open(this.state, "schedule", this::answer)) {
            assertThat(door).isNotNull();
            assertThat(Files.getPosixFilePermissions(this.state.resolve("owner")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void theLockIsHeldOnceEvenInOneProcess() throws IOException {
        StoreLocks locks = new StoreLocks();
        try (StoreLock lock = locks.tryTake(this.state).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(locks.tryTake(this.state)).isEmpty();
        }

        StoreLock again = locks.tryTake(this.state).orElseThrow();
        again.close();
    }

    private OwnerFile plate() throws IOException {
        return OwnerFile.read(this.state).orElseThrow();
    }

    private int answer(CommandRequest call, PrintWriter toOut, PrintWriter toErr) {
        this.heard.set(call);
        toOut.println("汇总 2023-06");
        toErr.print("x".repeat(20_000));
        return 3;
    }
}
