package org.duxue.service;

import java.nio.file.Path;
import java.util.List;

/** A letter to one address, with files that are enclosed as far as they exist when it is sent. */
record Mail(String to, String subject, String text, List<Path> enclosed) {

    public Mail {
        enclosed = List.copyOf(enclosed);
    }
}
