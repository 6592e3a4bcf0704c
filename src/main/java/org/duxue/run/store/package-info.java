/** Which process owns the store of a state folder, and how the others hand it their commands. */
@NullMarked
package org.duxue.run.store;

import org.jspecify.annotations.NullMarked;
