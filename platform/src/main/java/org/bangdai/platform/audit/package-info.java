/** Who changed what, and who read unmasked personal data. */
@NullMarked
package org.bangdai.platform.audit;

import org.jspecify.annotations.NullMarked;
