/** The standing service seen from outside: health and metrics on loopback. */
@NullMarked
package org.duxue.run.gauge;

import org.jspecify.annotations.NullMarked;
