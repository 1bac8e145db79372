/** Mentees and whether they are eligible on a day. */
@NullMarked
package org.bangdai.pairing.mentee;

import org.jspecify.annotations.NullMarked;
