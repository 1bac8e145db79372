/** Who works where and who heads what, as registry-events last told. */
@NullMarked
package org.bangdai.notification.unit;

import org.jspecify.annotations.NullMarked;
