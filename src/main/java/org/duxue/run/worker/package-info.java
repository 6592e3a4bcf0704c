/** Several machines: a run hands its files out over a broker, and workers take them. Loaded only when a command asks for it. */
@NullMarked
package org.duxue.run.worker;

import org.jspecify.annotations.NullMarked;
