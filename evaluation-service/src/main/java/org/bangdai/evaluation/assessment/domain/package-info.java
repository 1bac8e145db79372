/** How grades follow from a year's scores, and what becomes of an assessment; pure. */
@NullMarked
package org.bangdai.evaluation.assessment.domain;

import org.jspecify.annotations.NullMarked;
