/** What is withheld from published results: small counts of people, and everything that would reveal them. */
@NullMarked
package org.duxue.report.disclosure;

import org.jspecify.annotations.NullMarked;
