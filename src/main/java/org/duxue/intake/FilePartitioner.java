package org.duxue.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Divides the files that a run has to read into partitions. */
class FilePartitioner implements Partitioner {

    static final String FROM = "from";
    static final String UNTIL = "until";

    private final DropFiles files;
    private final long run;
    private final long bytesPerPartition;
    private final Progress progress;

    FilePartitioner(DropFiles files, long run, long bytesPerPartition, Progress progress) {
        this.files = files;
        this.run = run;
        this.bytesPerPartition = bytesPerPartition;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<FileRange.Weight> weights = this.files.weights(this.run);
        this.progress.begin(new Text("读取报送", "reading submissions"), new Text("份", "submissions"), weights.size());
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (FileRange part : FileRange.of(weights, this.bytesPerPartition)) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(FROM, part.from());
            context.putInt(UNTIL, part.until());
            parts.put("%06d-%06d".formatted(part.from(), part.until()), context);
        }
        return parts;
    }
}
