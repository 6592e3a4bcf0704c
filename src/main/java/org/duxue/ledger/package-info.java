/** From findings to ledger lines that are followed from month to month until they are closed on evidence. */
@NullMarked
package org.duxue.ledger;

import org.jspecify.annotations.NullMarked;
