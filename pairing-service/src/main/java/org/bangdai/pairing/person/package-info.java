/** The registry of persons: who they are and where they work, with what identifies them encrypted. */
@NullMarked
package org.bangdai.pairing.person;

import org.jspecify.annotations.NullMarked;
