@NullMarked
package org.bangdai.pairing.roster;

import org.jspecify.annotations.NullMarked;
