package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.intake.SubmissionAggregateRepository;
import org.duxue.intake.Versions;
import org.duxue.shared.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class SubmissionAggregateRepositoryTest {

    private static final String NOW = Digest.of("now");
    private static final String BEFORE = Digest.of("before");

    @TempDir
    private Path folder;

    private JdbcTemplate jdbc;
    private SubmissionAggregateRepository aggregates;

    private static final class Store extends Office {

        Store(Path folder) {
            super(folder);
        }

        JdbcTemplate tables() {
            return this.jdbc;
        }
    }

    @BeforeEach
    void beginWithAnEmptyStore() {
        this.jdbc = new Store(this.folder).tables();
        this.aggregates = new Versions(this.jdbc).aggregates();
    }

    @Test
    void manyAggregatesAreFoundAtOnceEachInItsOwnContext() {
        List<SubmissionAggregateRepository.Key> asked = new ArrayList<>();
        for (int number = 1; number <= 250; number++) {
            long id = version(number);
            this.aggregates.add(new SubmissionAggregateRepository.Key(id, NOW), of(number));
            this.aggregates.add(new SubmissionAggregateRepository.Key(id, BEFORE), of(-number));
            asked.add(new SubmissionAggregateRepository.Key(id, number % 2 == 0 ? NOW : BEFORE));
        }

        Map<SubmissionAggregateRepository.Key, SubmissionAggregate> found = this.aggregates.find(asked);

        assertThat(found).hasSize(250);
        for (int number = 1; number <= 250; number++) {
            assertThat(found.get(asked.get(number - 1))).isEqualTo(of(number % 2 == 0 ? number : -number));
        }
        assertThat(this.aggregates.known(asked)).isEqualTo(Set.copyOf(asked));
    }

    @Test
    void anAggregateOfAnotherContextIsNotFound() {
        long id = version(1);
        this.aggregates.add(new SubmissionAggregateRepository.Key(id, BEFORE), of(1));
        SubmissionAggregateRepository.Key now = new SubmissionAggregateRepository.Key(id, NOW);

        assertThat(this.aggregates.find(now)).isEmpty();
        assertThat(this.aggregates.find(List.of(now))).isEmpty();
        assertThat(this.aggregates.known(List.of(now))).isEmpty();
        assertThat(this.aggregates.find(List.of())).isEmpty();
        assertThat(this.aggregates.known(List.of())).isEmpty();
    }

    private long version(int number) {
        this.jdbc.update(
                "INSERT INTO submission_version (id, kind, sender, period, number, file_name, relative_path, sha256,"
                        + " received_at, status, rows_accepted, rows_rejected, rows_skipped, warnings, judged_in,"
                        + " kept_as)"
                        + " VALUES (?, 'fitness', '2023039901', '2023-06', ?, '', '', ?, '', 'accepted', 0, 0, 0, 0, ?,"
                        + " '')",
                number,
                number,
                NOW,
                NOW);
        return number;
    }

    private static SubmissionAggregate of(int count) {
        return new SubmissionAggregate(
                Figures.inOrder(List.of(new FigureKey("students_tested", "")), List.of(Figure.of(count, 0))),
                List.of());
    }
}
