/** What a terminal shows. */
@NullMarked
package org.duxue.cli.console;

import org.jspecify.annotations.NullMarked;
