package org.duxue.intake;

import java.nio.file.Path;

/**
 * Locations of files.
 *
 * @param state folder of the embedded database, the kept rows and the secret of this installation
 */
public record Folders(Path input, Path output, Path state) {

    public Path registry() {
        return this.input.resolve("registry").resolve("schools.csv");
    }

    public Path policy() {
        return this.input.resolve("policy.yml");
    }

    public Path feedback() {
        return this.output.resolve("feedback");
    }

    /** The log files of the program. */
    public Path log() {
        return this.state.resolve("logs").resolve("duxue.log");
    }

    /** Where results are built; always next to the results, because they are published by moving them. */
    public Path workshop() {
        return this.output.resolve(".duxue").resolve("publishing");
    }

    public Path kept() {
        return this.state.resolve("kept");
    }
}
