/** Partitions of files that are read on other machines, over a broker. */
@NullMarked
package org.duxue.job.remote;

import org.jspecify.annotations.NullMarked;
