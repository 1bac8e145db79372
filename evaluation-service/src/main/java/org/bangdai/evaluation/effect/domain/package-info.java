/** How an effect follows from what is known of the mentees, and when it has been poor for long; pure. */
@NullMarked
package org.bangdai.evaluation.effect.domain;

import org.jspecify.annotations.NullMarked;
