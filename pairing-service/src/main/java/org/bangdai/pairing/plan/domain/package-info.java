/** Rules of the feature {@code plan}, pure. */
@NullMarked
package org.bangdai.pairing.plan.domain;

import org.jspecify.annotations.NullMarked;
