/** Which schools exist in a period. */
@NullMarked
package org.duxue.registry;

import org.jspecify.annotations.NullMarked;
