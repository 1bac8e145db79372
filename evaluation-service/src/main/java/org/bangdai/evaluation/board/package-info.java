/** 月度晾晒: a division's month, ranked by cohorts, previewed, open to objection, published; a correction supersedes it. */
@NullMarked
package org.bangdai.evaluation.board;

import org.jspecify.annotations.NullMarked;
