/** Who owns the store, where it is, and commands that another process hands to its owner. */
@NullMarked
package org.duxue.store;

import org.jspecify.annotations.NullMarked;
