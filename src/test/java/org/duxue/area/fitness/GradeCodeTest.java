package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.shared.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            11, PRIMARY, 1
            16, PRIMARY, 6
            21, JUNIOR,  7
            23, JUNIOR,  9
            31, SENIOR,  10
            33, SENIOR,  12
            """)
    void countsGradesOnOverTheStages(int code, Stage stage, int grade) {
        assertThat(GradeCode.of(code)).contains(new GradeCode(code, stage, grade));
    }

    @ParameterizedTest
    @ValueSource(ints = {-11, 0, 1, 10, 17, 20, 24, 30, 34, 41, 44, 111})
    void knowsNoOtherCode(int code) {
        assertThat(GradeCode.of(code)).isEmpty();
    }
}
