/** Each person's messages, numbered 1, 2, 3 … without a gap. */
@NullMarked
package org.bangdai.notification.inbox;

import org.jspecify.annotations.NullMarked;
