/** Words everyone uses: periods, areas, kinds, problems. Knows nothing else. */
@NullMarked
package org.duxue.shared;

import org.jspecify.annotations.NullMarked;
