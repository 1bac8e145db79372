/** 申诉: a person contests a score or a board before it is published; an organiser decides, and publication waits for that. */
@NullMarked
package org.bangdai.evaluation.objection;

import org.jspecify.annotations.NullMarked;
