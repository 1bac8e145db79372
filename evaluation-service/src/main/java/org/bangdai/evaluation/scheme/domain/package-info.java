/** Schemes, their indicators, and how a score follows from what was measured. */
@NullMarked
package org.bangdai.evaluation.scheme.domain;

import org.jspecify.annotations.NullMarked;
