/** Rules of the feature {@code lineage}, pure. */
@NullMarked
package org.bangdai.pairing.lineage.domain;

import org.jspecify.annotations.NullMarked;
