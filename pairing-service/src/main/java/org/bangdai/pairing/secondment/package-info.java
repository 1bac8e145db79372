/** 挂职锻炼: where mentees serve for a time; the receiving division reads what concerns them while it lasts, and not a day longer. */
@NullMarked
package org.bangdai.pairing.secondment;

import org.jspecify.annotations.NullMarked;
