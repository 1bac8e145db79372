/** Reads rosters row by row: CSV in UTF-8 or GBK, and XLSX. */
@NullMarked
package org.bangdai.pairing.roster.sheet;

import org.jspecify.annotations.NullMarked;
