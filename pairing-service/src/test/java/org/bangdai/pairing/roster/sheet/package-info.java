@NullMarked
package org.bangdai.pairing.roster.sheet;

import org.jspecify.annotations.NullMarked;
