/** 统计指标: the figures that people watch, by division and as of any day. */
@NullMarked
package org.bangdai.evaluation.figures;

import org.jspecify.annotations.NullMarked;
