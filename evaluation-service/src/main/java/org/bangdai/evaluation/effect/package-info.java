/** 帮带效果: what becomes of a mentor's mentees, month by month; when it stays poor, removal is proposed. */
@NullMarked
package org.bangdai.evaluation.effect;

import org.jspecify.annotations.NullMarked;
