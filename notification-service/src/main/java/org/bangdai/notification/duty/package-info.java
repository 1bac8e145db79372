/** 值守: which organisers are told what waits for a division's organisation department. */
@NullMarked
package org.bangdai.notification.duty;

import org.jspecify.annotations.NullMarked;
