package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;
import org.junit.jupiter.api.Test;

/** What is stored of the figures of earlier months for later ones. */
class HistoryOfTotalsTest extends TwoDistricts {

    private static final Indicator CAMERAS = Indicator.count(Area.SAFETY, "cameras", "视频监控点位数", Unit.ITEMS);
    private static final String C = "2123009003";

    @Test
    void aFigureWithMissingSubmissionsIsStoredAsIncomplete() {
        this.office.registry(REGISTRY + C + ",丙小学,230399,试验区,primary,public,60,2023-01,\n");
        cameras(A, "2023-01");
        cameras(C, "2023-01").takeIn();
        this.office.consolidate("2023-01");
        cameras(A, "2023-02").takeIn();
        this.office.consolidate("2023-02");

        History history = this.office.chapters().consolidations.totalsBefore(month("2023-03"), "230399");

        assertThat(history.isIncomplete(month("2023-01"), CAMERAS)).isFalse();
        assertThat(history.isIncomplete(month("2023-02"), CAMERAS)).isTrue();
    }

    private Office cameras(String school, String month) {
        return this.office.drop(
                "safety_" + school + "_" + month + ".csv", "record,item_id,category,quantity\ndevice,C1,camera,3\n");
    }
}
