/** When something is due: by the clock, and by what happens in the drop folder. */
@NullMarked
package org.duxue.run.timetable;

import org.jspecify.annotations.NullMarked;
