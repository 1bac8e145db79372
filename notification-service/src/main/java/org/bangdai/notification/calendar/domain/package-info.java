/** What stands in a calendar, and how RFC 5545 writes it. */
@NullMarked
package org.bangdai.notification.calendar.domain;

import org.jspecify.annotations.NullMarked;
