/** Deltas as values, pure. */
@NullMarked
package org.bangdai.pairing.delta.domain;

import org.jspecify.annotations.NullMarked;
