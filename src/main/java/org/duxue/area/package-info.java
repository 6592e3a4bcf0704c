/** The parts of an area: columns, checks, aggregation, indicators and observations. */
@NullMarked
package org.duxue.area;

import org.jspecify.annotations.NullMarked;
