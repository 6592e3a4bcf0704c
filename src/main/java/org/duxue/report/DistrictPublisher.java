package org.duxue.report;

import java.io.IOException;
import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Progress;
import org.duxue.summary.Comparison;
import org.duxue.summary.ConsolidatedPeriod;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the folders of districts. */
class DistrictPublisher implements ItemWriter<District> {

    private final ConsolidatedPeriod period;
    private final Publication publication;
    private final Comparison comparison;
    private final Words words;
    private final Progress progress;

    DistrictPublisher(
            ConsolidatedPeriod period, Publication publication, Comparison comparison, Words words, Progress progress) {
        this.period = period;
        this.publication = publication;
        this.comparison = comparison;
        this.words = words;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends District> districts) throws IOException {
        for (District district : districts) {
            this.publication.publish(
                    this.period.snapshot(), district, this.comparison, this.words, () -> this.progress.advance(0));
        }
    }
}
