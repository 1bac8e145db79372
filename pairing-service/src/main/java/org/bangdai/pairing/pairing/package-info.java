/** One mentor, one mentee, a role and a term: proposed, consented to, active, ended. */
@NullMarked
package org.bangdai.pairing.pairing;

import org.jspecify.annotations.NullMarked;
