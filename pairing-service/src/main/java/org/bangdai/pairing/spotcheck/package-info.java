/** 抽查: some of each month's confirmed activities, drawn so that anybody can draw them again, and what was found. */
@NullMarked
package org.bangdai.pairing.spotcheck;

import org.jspecify.annotations.NullMarked;
