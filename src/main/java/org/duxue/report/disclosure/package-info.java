/** What is not told when results leave the district: small counts of people, and what would give them away. */
@NullMarked
package org.duxue.report.disclosure;

import org.jspecify.annotations.NullMarked;
