/** Area 2: teachers by stage and subject, health staff, retirement and recruitment. */
@NullMarked
package org.duxue.area.staffing;

import org.jspecify.annotations.NullMarked;
