package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 29 February as the last day of a month, as a birthday, deadline and day of purchase, through the real job. */
class LeapDayTest {

    private static final String SAFETY =
            "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained\n";
    private static final String HAZARD = "hazard,H1,fire,消防通道堵塞,2024-02-29,2024-02-29,,,,\n";
    private static final String GUARD = "guard,G1,,,,,,1964-02-29,yes,yes\n";
    private static final String COMPUTER = "asset,C1,computer,电脑,1,4000,2018-02-28,good,,,,\n";

    @TempDir
    Path folder;

    @Test
    void isTheLastDayOfItsMonthAndCountsAsAnyOther() {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY);
        for (String month : new String[] {"2024-02", "2024-03"}) {
            desk.drop("safety_" + Papers.PRIMARY + "_" + month + ".csv", SAFETY + HAZARD + GUARD, Instant.EPOCH);
        }
        desk.drop("equipment_" + Papers.PRIMARY + "_2024-02.csv", Papers.EQUIPMENT_HEADER + COMPUTER);

        assertThat(desk.call("run", "--period", "2024-03").err()).isEmpty();

        assertThat(figure(desk, "2024-02", "guard_average_age")).isEqualTo("60.00");
        assertThat(figure(desk, "2024-02", "hazards_overdue")).isEqualTo("0");
        assertThat(figure(desk, "2024-03", "hazards_overdue")).isEqualTo("1");
        assertThat(figure(desk, "2024-02", "overdue_count")).isEqualTo("1");
        assertThat(line(desk, "2024-02", "safety.hazard/" + Papers.PRIMARY + "/H1"))
                .containsEntry("state", "open")
                .containsEntry("due_on", "2024-02-29");
        assertThat(line(desk, "2024-03", "safety.hazard/" + Papers.PRIMARY + "/H1"))
                .containsEntry("state", "overdue");
        // ninety days after 29 February
        assertThat(line(desk, "2024-02", "equipment.overdue/" + Papers.PRIMARY + "/computer"))
                .containsEntry("due_on", "2024-05-29");
    }

    @Test
    void aDayOfPurchaseThatTheYearOfExpiryLacksExpiresTheDayBefore() {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY);
        String bought = COMPUTER.replace("computer", "recording_room").replace("2018-02-28", "2020-02-29");
        desk.drop("equipment_" + Papers.PRIMARY + "_2025-01.csv", Papers.EQUIPMENT_HEADER + bought)
                .drop("equipment_" + Papers.PRIMARY + "_2025-02.csv", Papers.EQUIPMENT_HEADER + bought);

        assertThat(desk.call("run", "--period", "2025-02").err()).isEmpty();

        assertThat(figure(desk, "2025-01", "overdue_count")).isEqualTo("0");
        assertThat(figure(desk, "2025-02", "overdue_count")).isEqualTo("1");
    }

    @Test
    void ofAYearThatHasNoneIsRefusedInBothLanguages() {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY);
        String name = "safety_" + Papers.PRIMARY + "_2023-06.csv";
        desk.drop(name, SAFETY + HAZARD.replace("2024-02-29,2024", "2023-02-29,2023"));

        desk.call("intake");

        assertThat(desk.feedback(Papers.PRIMARY, name))
                .contains(
                        "error type-error date [2|found_on|2023-02-29] “发现日期”的值“2023-02-29”这一天不存在；应为实际的日期，写法如 2023-06-30"
                                + " / found_on '2023-02-29' is a day that does not exist; write the actual date, such as 2023-06-30",
                        "error type-error date [2|due_on|2023-02-29] “整改时限”的值“2023-02-29”这一天不存在；请写整改到哪一天，写法如 2023-09-30"
                                + " / due_on '2023-02-29' is a day that does not exist; say by which day it is to be resolved, such as 2023-09-30");
    }

    private static String figure(Desk desk, String month, String indicator) {
        return desk.rows(month, Papers.DISTRICT, "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .map(row -> row.get("value"))
                .findFirst()
                .orElse("nothing");
    }

    private static Map<String, String> line(Desk desk, String month, String item) {
        return desk.rows(month, Papers.DISTRICT, "ledger.csv").stream()
                .filter(row -> row.get("item_id").equals(item))
                .findFirst()
                .orElse(Map.of());
    }
}
