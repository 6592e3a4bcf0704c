/** Area 1: equipment, its age, state and renewal plan. */
@NullMarked
package org.duxue.area.equipment;

import org.jspecify.annotations.NullMarked;
