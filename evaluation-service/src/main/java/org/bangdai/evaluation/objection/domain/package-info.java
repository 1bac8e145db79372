/** What an objection is and may become; pure. */
@NullMarked
package org.bangdai.evaluation.objection.domain;

import org.jspecify.annotations.NullMarked;
