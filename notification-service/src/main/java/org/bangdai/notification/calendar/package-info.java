/** Each person's private calendar feed: reviews due, meetings and ceremonies. */
@NullMarked
package org.bangdai.notification.calendar;

import org.jspecify.annotations.NullMarked;
