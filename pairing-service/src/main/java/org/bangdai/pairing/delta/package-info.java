/** The changes that the provincial personnel system sends: in any order, repeated, and before what they refer to. */
@NullMarked
package org.bangdai.pairing.delta;

import org.jspecify.annotations.NullMarked;
