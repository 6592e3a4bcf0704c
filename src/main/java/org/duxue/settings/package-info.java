/** What an operator sets in a file or the environment. */
@NullMarked
package org.duxue.settings;

import org.jspecify.annotations.NullMarked;
