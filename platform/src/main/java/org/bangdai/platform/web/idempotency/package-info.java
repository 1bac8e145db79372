/** POSTs that may be sent again: one result for each key. */
@NullMarked
package org.bangdai.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
