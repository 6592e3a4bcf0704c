package org.duxue.service;

import java.nio.file.Path;
import java.util.List;

/** A mail to one address; attachments that do not exist when it is sent are left out. */
record Mail(String to, String subject, String text, List<Path> enclosed) {

    public Mail {
        enclosed = List.copyOf(enclosed);
    }
}
