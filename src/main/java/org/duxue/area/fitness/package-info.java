/** Area 4: how the 国家学生体质健康标准（2014年修订） turns measurements into scores and bands, and how these add up. */
@NullMarked
package org.duxue.area.fitness;

import org.jspecify.annotations.NullMarked;
