/** What a review is and may become; pure rules. */
@NullMarked
package org.bangdai.evaluation.review.domain;

import org.jspecify.annotations.NullMarked;
