/** What was heard, what is counted by it, and on which days; pure. */
@NullMarked
package org.bangdai.evaluation.figures.domain;

import org.jspecify.annotations.NullMarked;
