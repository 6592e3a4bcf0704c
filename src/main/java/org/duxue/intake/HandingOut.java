package org.duxue.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Hands the waiting files out in parts. */
final class HandingOut implements Partitioner {

    static final String FROM = "from";
    static final String UNTIL = "until";

    private final Intake intake;
    private final HandedOutFiles files;
    private final long bytesAPart;

    HandingOut(Intake intake, HandedOutFiles files, long bytesAPart) {
        this.intake = intake;
        this.files = files;
        this.bytesAPart = bytesAPart;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Claim> claims = this.intake.handOut();
        this.files.put(claims);
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (Part part :
                Part.of(claims.stream().map(claim -> claim.file().size()).toList(), this.bytesAPart)) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(FROM, part.from());
            context.putInt(UNTIL, part.until());
            parts.put("%06d-%06d".formatted(part.from(), part.until()), context);
        }
        return parts;
    }
}
