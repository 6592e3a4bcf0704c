/** Forms that schools fill in. They follow from the columns that are read back, so that there is no second list of them. */
@NullMarked
package org.duxue.form;

import org.jspecify.annotations.NullMarked;
