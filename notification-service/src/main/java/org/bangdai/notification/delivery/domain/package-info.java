/** What becomes of a delivery: when it is tried again, by whom, and when it is given up. */
@NullMarked
package org.bangdai.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
