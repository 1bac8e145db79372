/** Exact assignment of mentees to mentors' seats, with a proof that nothing better exists. Knows indexes and numbers only. */
@NullMarked
package org.bangdai.pairing.matching.domain.solver;

import org.jspecify.annotations.NullMarked;
