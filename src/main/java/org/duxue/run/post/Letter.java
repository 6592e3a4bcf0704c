package org.duxue.run.post;

import java.nio.file.Path;
import java.util.List;

/** A letter to one address, with files that are enclosed as far as they exist when it is sent. */
public record Letter(String to, String subject, String text, List<Path> enclosed) {

    public Letter {
        enclosed = List.copyOf(enclosed);
    }
}
