/** Letters to people, sent by mail. */
@NullMarked
package org.duxue.run.post;

import org.jspecify.annotations.NullMarked;
