/** The long-running service: schedule, folder watch, metrics and mail. */
@NullMarked
package org.duxue.service;

import org.jspecify.annotations.NullMarked;
