/** The commands. */
@NullMarked
package org.duxue.cli;

import org.jspecify.annotations.NullMarked;
