/** What follows from results, as each division's rules have it: boards, objections, mentors' effect, annual grades. */
@NullMarked
package org.bangdai.evaluation.rule;

import org.jspecify.annotations.NullMarked;
