/** 考评 of one pairing in one month: scheduled from its term, due with time, submitted part by part, scored. */
@NullMarked
package org.bangdai.evaluation.review;

import org.jspecify.annotations.NullMarked;
