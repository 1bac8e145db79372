/** The mentor pool: from nomination over joint confirmation to appointment. */
@NullMarked
package org.bangdai.pairing.mentor;

import org.jspecify.annotations.NullMarked;
