/** Messages and the live stream. */
@NullMarked
package org.bangdai.notification;

import org.jspecify.annotations.NullMarked;
