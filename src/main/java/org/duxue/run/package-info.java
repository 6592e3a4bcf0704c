/** Who starts the program and in which order: jobs, commands, settings. */
@NullMarked
package org.duxue.run;

import org.jspecify.annotations.NullMarked;
