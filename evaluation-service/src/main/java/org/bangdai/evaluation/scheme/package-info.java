/** 考评方案: which indicators make a score, with which weights, from when on. */
@NullMarked
package org.bangdai.evaluation.scheme;

import org.jspecify.annotations.NullMarked;
