package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.duxue.intake.Folders;
import org.duxue.shared.Period;

/**
 * Results of withdrawn consolidations, moved below {@code withdrawn/} so that they are not mistaken for current
 * results.
 */
public class WithdrawnResults {

    private final Folders folders;

    WithdrawnResults(Folders folders) {
        this.folders = folders;
    }

    /**
     * Moves the results of a period aside. Repeating the call has no effect.
     *
     * @param number sequence number of the withdrawn consolidation within the period, from 1
     */
    public Path setAside(Period period, int number) throws IOException {
        Path results = this.folders.output().resolve(period.toString());
        Path aside = this.folders
                .output()
                .resolve("withdrawn")
                .resolve(period.toString())
                .resolve(String.valueOf(number));
        if (Files.exists(results) && !Files.exists(aside)) {
            Files.createDirectories(aside.getParent());
            Files.move(results, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        return aside;
    }
}
