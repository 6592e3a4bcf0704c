package org.duxue.shared;

import java.util.List;

/** A word of the contract: its English key is used in files and code, its Chinese label by people. */
public interface Labelled {

    String key();

    String label();

    /** Other spellings that files use. */
    default List<String> aliases() {
        return List.of();
    }
}
