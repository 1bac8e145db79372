/** Which figures may be read without telling of a group under five; pure. */
@NullMarked
package org.bangdai.evaluation.figures.domain.disclosure;

import org.jspecify.annotations.NullMarked;
