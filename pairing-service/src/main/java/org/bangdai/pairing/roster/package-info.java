/** Rosters of mentors, mentees and leaders: checked row by row, then imported, whatever crashes in between. */
@NullMarked
package org.bangdai.pairing.roster;

import org.jspecify.annotations.NullMarked;
