package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.fault.Porter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The scheduled service, with a month to read and consolidate, makes no network calls outside of the machine. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later ones have nothing that sees every call")
class NoCallsOutsideTest {

    private static final String MAIL_HOST = "mail.invalid";

    @TempDir
    Path folder;

    @Test
    void unlessMailIsSet() throws IOException, InterruptedException {
        assertThat(callsOfTheService(Map.of())).isNotEmpty().allMatch(NoCallsOutsideTest::staysInTheMachine);
        assertThat(callsOfTheService(
                        Map.of("DUXUE_MAIL_HOST", MAIL_HOST, "DUXUE_MAIL_OPERATOR", "office@" + MAIL_HOST)))
                .contains(MAIL_HOST);
    }

    private List<String> callsOfTheService(Map<String, String> mail) throws IOException, InterruptedException {
        District district = District.of(Files.createTempDirectory(this.folder, "office"), "101_2022-07");
        Map<String, String> environment = new HashMap<>(mail);
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.security.manager=" + Porter.class.getName());
        environment.put("DUXUE_SCHEDULE_CLOCK", "2022-08-10T10:00:00+08:00");
        environment.put("DUXUE_SCHEDULE_PORT", "0");
        RealProcess service = RealProcess.start(district.folder(), environment, district.with("schedule"));
        service.await("next consolidation");
        assertThat(service.end()).as(service.said()).isZero();
        return service.said()
                .lines()
                .filter(line -> line.startsWith(Porter.CALL))
                .map(line -> line.substring(Porter.CALL.length()))
                .toList();
    }

    /** Includes the lookup of its own name, which the log makes. */
    private static boolean staysInTheMachine(String call) {
        try {
            return call.matches("(localhost|127\\.0\\.0\\.1|0:0:0:0:0:0:0:1)(:\\d+)?")
                    || call.equals(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return false;
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
