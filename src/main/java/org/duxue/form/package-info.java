/**
 * Forms that schools fill in. They are generated from the columns that are read back, so that columns are listed only
 * once.
 */
@NullMarked
package org.duxue.form;

import org.jspecify.annotations.NullMarked;
