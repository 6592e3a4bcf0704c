package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.duxue.shared.KeyedHash;
import org.junit.jupiter.api.Test;

class RowKeysTest {

    private final RowKeys keys = new RowKeys(new KeyedHash(new byte[16]));

    @Test
    void recognisesNewKeys() {
        assertThat(this.keys.add("A1")).isTrue();
        assertThat(this.keys.add("A2")).isTrue();
        assertThat(this.keys.add("A1")).isFalse();
        assertThat(this.keys.add("A1")).isFalse();
    }

    @Test
    void agreesWithASetForManyKeys() {
        Random random = new Random(11);
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            String key = "G" + random.nextInt(60_000);

            assertThat(this.keys.add(key)).as(key).isEqualTo(expected.add(key));
        }
    }

    @Test
    void keysWhoseHashesAgreeInPartAreDifferentKeys() {
        assertThat(this.keys.add(new KeyedHash.Value(1, 5))).isTrue();
        assertThat(this.keys.add(new KeyedHash.Value(2, 5))).isTrue();
        assertThat(this.keys.add(new KeyedHash.Value(1, 5L + (1L << 32)))).isTrue();
        assertThat(this.keys.add(new KeyedHash.Value(1, 5L + (1L << 8)))).isTrue();

        assertThat(this.keys.add(new KeyedHash.Value(2, 5))).isFalse();
        assertThat(this.keys.add(new KeyedHash.Value(1, 5))).isFalse();
    }
}
