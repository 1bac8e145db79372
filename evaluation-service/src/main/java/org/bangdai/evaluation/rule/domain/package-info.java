/** Rules for what follows from results, and what is stricter of two; pure. */
@NullMarked
package org.bangdai.evaluation.rule.domain;

import org.jspecify.annotations.NullMarked;
