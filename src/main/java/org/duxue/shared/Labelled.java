package org.duxue.shared;

import java.util.List;

/** A word of the contract: its English key stands in files and code, its Chinese label is what people write. */
public interface Labelled {

    String key();

    String label();

    /** Other spellings that files use. */
    default List<String> aliases() {
        return List.of();
    }
}
