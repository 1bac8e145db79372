/** What speaks for and against a pair, and the life of a matching. */
@NullMarked
package org.bangdai.pairing.matching.domain;

import org.jspecify.annotations.NullMarked;
