/** The names of persons, as registry-events last told them. */
@NullMarked
package org.bangdai.notification.person;

import org.jspecify.annotations.NullMarked;
