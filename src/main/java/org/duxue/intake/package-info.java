/** Chapter 1: the drop folder, versions, kept rows and feedback. */
@NullMarked
package org.duxue.intake;

import org.jspecify.annotations.NullMarked;
