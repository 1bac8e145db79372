/** 成长: how a mentee's scores, gaps and milestones went over time. */
@NullMarked
package org.bangdai.evaluation.growth;

import org.jspecify.annotations.NullMarked;
