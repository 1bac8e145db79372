/** Messages as they come in, over Server-Sent Events. */
@NullMarked
package org.bangdai.notification.stream;

import org.jspecify.annotations.NullMarked;
