/** Ownership and location of the store, and commands that are forwarded to its owner. */
@NullMarked
package org.duxue.store;

import org.jspecify.annotations.NullMarked;
