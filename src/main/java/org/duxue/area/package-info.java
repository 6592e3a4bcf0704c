/** What an area is: columns, checks, tally, indicators and observations. */
@NullMarked
package org.duxue.area;

import org.jspecify.annotations.NullMarked;
