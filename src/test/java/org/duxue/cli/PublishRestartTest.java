package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is interrupted between districts continues with those that are not written yet. */
class PublishRestartTest {

    private static final String FIRST = "230399";
    private static final String SECOND = "230401";
    private static final String REGISTRY = Papers.REGISTRY_HEADER
            + Papers.PRIMARY + ",甲小学,230399,试验区,primary,public,120,,,2023-01,\n"
            + Papers.JUNIOR + ",乙中学,230401,样例区,junior,public,,90,,2023-01,\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void breakOffAtTheSecondDistrict() throws IOException {
        this.desk = office("office");
        Files.createDirectories(place(SECOND).getParent());
        Path nowhere = Files.createSymbolicLink(place(SECOND), this.folder.resolve("nowhere"));
        assertThat(run(this.desk).exit()).isEqualTo(1);
        Files.delete(nowhere);
    }

    private Desk office(String name) {
        Desk office = new Desk(this.folder.resolve(name)).registry(REGISTRY);
        for (String school : List.of(Papers.PRIMARY, Papers.JUNIOR)) {
            office.drop("safety_" + school + "_2023-06.csv", Papers.SAFETY)
                    .drop("staff_" + school + "_2023-06.csv", Papers.STAFF);
        }
        return office;
    }

    private static Desk.Said run(Desk office, String... more) {
        return office.call(Stream.concat(Stream.of("run", "--period", "2023-06"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path place(String district) {
        return this.desk.output().resolve("2023-06").resolve(district);
    }

    private Object folderOf(String district) throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(place(district), BasicFileAttributes.class).fileKey());
    }

    private List<Integer> districtsAtEachTry() {
        return this.desk.inStore(store -> store.queryForList(
                "SELECT WRITE_COUNT FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'publish' ORDER BY STEP_EXECUTION_ID",
                Integer.class));
    }

    @Test
    void writtenDistrictsStayAndTheResultsEqualThoseOfACompleteRun() throws IOException {
        Object first = folderOf(FIRST);

        Desk.Said said = run(this.desk);

        assertThat(said.exit()).as(said.err()).isEqualTo(3);
        assertThat(folderOf(FIRST)).isEqualTo(first);
        assertThat(districtsAtEachTry()).containsExactly(1, 1);
        Desk undisturbed = office("undisturbed");
        run(undisturbed);
        assertThat(this.desk.digests()).isEqualTo(undisturbed.digests());
    }

    @Test
    void aFolderThatIsGoneIsWrittenAgain() throws IOException {
        Files.move(place(FIRST), this.folder.resolve("aside"));

        assertThat(run(this.desk).exit()).isEqualTo(3);

        assertThat(districtsAtEachTry()).containsExactly(1, 2);
        assertThat(place(FIRST).resolve("summary.csv")).exists();
    }

    @Test
    void inAnotherLanguageEveryDistrictIsWrittenAgain() {
        assertThat(run(this.desk, "--report-lang", "en").exit()).isEqualTo(3);

        assertThat(districtsAtEachTry()).containsExactly(1, 2);
    }
}
