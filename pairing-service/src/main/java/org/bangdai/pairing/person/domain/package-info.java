/** Persons and what identifies them, as values that check themselves. */
@NullMarked
package org.bangdai.pairing.person.domain;

import org.jspecify.annotations.NullMarked;
