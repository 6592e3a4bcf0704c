package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.duxue.fault.JumpingClock;
import org.duxue.shared.Digest;

/**
 * Several months of a small office in a process whose clock jumps and whose time zone changes from one command to the
 * next. One line is printed for each scenario: its events, and the digest of all results.
 */
final class ClockRun {

    private static final String[] JUNE = {"run", "--period", "2023-06"};
    private static final String[] JULY = {"run", "--period", "2023-07"};
    private static final Instant LATER = Instant.parse("2023-08-04T01:00:00Z");

    private ClockRun() {}

    /** @param arguments a folder, then scenarios: the seed of the jumps, 0 for none, and a sequence of time zones */
    public static void main(String[] arguments) throws IOException {
        for (String story : List.of(arguments).subList(1, arguments.length)) {
            String[] words = story.split(":");
            Desk desk = new Desk(Path.of(arguments[0], story.replaceAll("\\W", "-")));
            if (!words[0].equals("0")) {
                JumpingClock.begin(Long.parseLong(words[0]));
            }
            String result = run(desk, List.of(words).subList(1, words.length));
            System.out.println("story " + story + " jumped " + JumpingClock.end() + " came to " + result);
        }
    }

    private static String run(Desk desk, List<String> zones) {
        StringBuilder exits = new StringBuilder();
        FaultRun.Start.CORRECTED.prepare(desk);
        String[][] commands = {JUNE, JUNE, JULY, {"status"}, JULY};
        for (int i = 0; i < commands.length; i++) {
            TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i % zones.size())));
            if (i == 2) {
                desk.drop("ledger_" + Papers.DISTRICT + "_2023-07.csv", "item_id,due_on\n" + hazard() + ",2023-08-31\n")
                        .drop("safety_" + Papers.PRIMARY + "_2023-07.csv", Papers.SAFETY, LATER)
                        .drop("staff_" + Papers.JUNIOR + "_2023-07.csv", Papers.STAFF, LATER);
            }
            exits.append(desk.call(commands[i]).exit());
        }
        String versions = desk.inStore(store -> store.queryForObject(
                "SELECT COUNT(*) || ' versions of ' || COUNT(DISTINCT kind || sender || period || sha256) || ' contents'"
                        + " FROM submission_version",
                String.class));
        return "exits " + exits + ", " + versions + ", "
                + Digest.of(desk.digests().toString());
    }

    private static String hazard() {
        return "safety.hazard/" + Papers.PRIMARY + "/H1";
    }
}
