package org.duxue.intake;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param state the embedded database, kept rows and the secret of this installation
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

    /** What the program writes down of its own work. */
    public Path log() {
        return this.state.resolve("logs").resolve("duxue.log");
    }

    /** Where results are made; always beside them, because they are put in place by moving. */
    public Path workshop() {
        return this.output.resolve(".duxue").resolve("publishing");
    }

    public Path kept() {
        return this.state.resolve("kept");
    }
}
