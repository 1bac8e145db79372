/** 靶向精准: proposes mentors for mentees, as many pairs as possible and of those the best, with reasons and proof. A person approves. */
@NullMarked
package org.bangdai.pairing.matching;

import org.jspecify.annotations.NullMarked;
