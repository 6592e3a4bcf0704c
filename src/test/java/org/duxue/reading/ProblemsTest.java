package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {

    @TempDir
    Path folder;

    @Test
    void listsTenThousandProblemsAndCountsTheRest() {
        List<Problem> all = new Sheet(this.folder)
                .read("编号,名称,数量\n" + "A1,桌,x\n".repeat(10_003))
                .all();

        assertThat(all).hasSize(10_001);
        assertThat(all.get(10_000).message().en())
                .isEqualTo("3 more problems are not listed one by one; correct these and send the file again");
    }

    @Test
    void countsToleratedFormsPerColumnAndNamesTheFirstRow() {
        Sheet.Result result = new Sheet(this.folder).read("编号,名称,数量\nA1,桌,1\nA2,椅,\"1,000\"\nA3,灯,\"2,000\"\n");

        assertThat(result.all())
                .extracting(problem -> problem.row() + " " + problem.message().en())
                .containsExactly(
                        "3 quantity has thousands separators, it was read as a number (2 times, first in row 3)");
    }

    @Test
    void listsTheFileBeforeItsRows() {
        List<Problem> all =
                new Sheet(this.folder).read("编号,名称,数量\nA1,桌,x\nA2,\"椅").all();

        assertThat(all).extracting(Problem::row).containsExactly(0, 2);
    }
}
