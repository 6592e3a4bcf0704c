/** Shared basic types: periods, areas, kinds, problems, messages. Depends on no other package. */
@NullMarked
package org.duxue.shared;

import org.jspecify.annotations.NullMarked;
