package org.duxue.cli;

import java.nio.file.Path;

/** An implementation that is measured. */
interface Peer {

    String name();

    /** Does the work on the files of a drop folder; {@link Totals#NONE} when it computes no figures. */
    Totals run(Path input) throws Exception;
}
