package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duxue.shared.KeyedHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPeopleTest {

    private static final KeyedHash HASH = new KeyedHash(new byte[KeyedHash.KEY_BYTES]);

    @ParameterizedTest(name = "{0} at a time")
    @ValueSource(ints = {1, 3, 100, 1 << 19})
    void countsThePeopleOfEachPairHoweverFewAreHeldAtATime(int atOnce) {
        List<List<Integer>> ids =
                List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), List.of(11, 12, 3, 4, 3), List.of(), List.of(4, 20, 9));

        SharedPeople shared = new SharedPeople(
                        ids.size(),
                        18,
                        (number, visitor) -> ids.get(number)
                                .forEach(id -> visitor.accept(HASH.of("G" + id).hex())),
                        atOnce)
                .count();

        assertThat(shared.of(0)).isEqualTo(Map.of(1, 2, 3, 2));
        assertThat(shared.of(1)).isEqualTo(Map.of(0, 2, 3, 1));
        assertThat(shared.of(2)).isEmpty();
        assertThat(shared.of(3)).isEqualTo(Map.of(0, 2, 1, 1));
    }

    @org.junit.jupiter.api.Test
    void holdsMoreThanExpected() {
        SharedPeople shared = new SharedPeople(2, 1, (number, visitor) -> {
                    for (int id = 0; id < 1000; id++) {
                        visitor.accept(HASH.of("G" + (id + 900 * number)).hex());
                    }
                })
                .count();

        assertThat(shared.of(1)).isEqualTo(Map.of(0, 100));
    }
}
