/** 年度考核: a year's grades by rule and quota, frozen, signed, exported, acknowledged by the receiving system. */
@NullMarked
package org.bangdai.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
