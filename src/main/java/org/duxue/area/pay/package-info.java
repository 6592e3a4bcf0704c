/** Area 6: social insurance of externally hired staff. */
@NullMarked
package org.duxue.area.pay;

import org.jspecify.annotations.NullMarked;
