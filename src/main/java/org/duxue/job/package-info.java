/** The two Spring Batch jobs, how they are launched, and which months are due. */
@NullMarked
package org.duxue.job;

import org.jspecify.annotations.NullMarked;
