/** Area 5: agencies with powers to act against illegal training, and their officers. */
@NullMarked
package org.duxue.area.enforcement;

import org.jspecify.annotations.NullMarked;
