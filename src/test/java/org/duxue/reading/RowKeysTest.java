package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.duxue.shared.KeyedHash;
import org.junit.jupiter.api.Test;

class RowKeysTest {

    private final RowKeys keys = new RowKeys(new KeyedHash(new byte[16]));

    @Test
    void givesTheRowThatTookAKeyFirst() {
        assertThat(this.keys.firstRow("A1", 2)).isEqualTo(2);
        assertThat(this.keys.firstRow("A2", 3)).isEqualTo(3);
        assertThat(this.keys.firstRow("A1", 4)).isEqualTo(2);
        assertThat(this.keys.firstRow("A1", 5)).isEqualTo(2);
    }

    @Test
    void agreesWithAMapForManyKeys() {
        Random random = new Random(11);
        Map<String, Integer> expected = new HashMap<>();
        for (int row = 1; row <= 100_000; row++) {
            String key = "G" + random.nextInt(60_000);
            int first = expected.merge(key, row, (earlier, later) -> earlier);

            assertThat(this.keys.firstRow(key, row)).as("row %d", row).isEqualTo(first);
        }
    }
}
