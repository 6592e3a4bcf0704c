/** Area 3: hazards, guards and technical protection. */
@NullMarked
package org.duxue.area.safety;

import org.jspecify.annotations.NullMarked;
