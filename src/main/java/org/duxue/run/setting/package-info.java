/** Settings of an installation: one file, or the environment, and a default for each. */
@NullMarked
package org.duxue.run.setting;

import org.jspecify.annotations.NullMarked;
