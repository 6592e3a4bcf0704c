/** Output to the terminal. */
@NullMarked
package org.duxue.cli.console;

import org.jspecify.annotations.NullMarked;
