/** 申诉: a person contests a score or a board before it is published, or before the year that it enters is frozen; an organiser decides, and that is waited for. */
@NullMarked
package org.bangdai.evaluation.objection;

import org.jspecify.annotations.NullMarked;
