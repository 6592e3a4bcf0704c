package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is interrupted from outside, as by Ctrl-C. */
class InterruptedRunTest {

    private static final String SAID =
            "interrupted: results already written are complete; the same command again continues from what is saved\n";

    @TempDir
    Path folder;

    @Test
    void reportsTheInterruptionAndContinuesWhenRunAgain() throws Exception {
        District district = District.whole(this.folder);
        RealProcess first = RealProcess.start(this.folder, Map.of(), district.with("run", "--period", "2023-06"));
        first.await("consolidating 2022-07 first");

        assertThat(first.end()).as(first.said()).isNotZero();
        assertThat(first.said()).endsWith(SAID);

        RealProcess again = RealProcess.start(this.folder, Map.of(), district.with("run", "--period", "2023-06"));
        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(again.said())
                .contains("0 accepted, 0 partly, 0 rejected; 132 unchanged")
                .doesNotContain(SAID);
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
