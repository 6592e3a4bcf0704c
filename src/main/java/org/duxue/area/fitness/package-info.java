/** Area 4: the national student fitness standard. */
@NullMarked
package org.duxue.area.fitness;

import org.jspecify.annotations.NullMarked;
