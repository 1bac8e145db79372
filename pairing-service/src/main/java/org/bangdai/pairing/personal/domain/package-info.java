/** How an erasure goes on, and what stands in its way, pure. */
@NullMarked
package org.bangdai.pairing.personal.domain;

import org.jspecify.annotations.NullMarked;
