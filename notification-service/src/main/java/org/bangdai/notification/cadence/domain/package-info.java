/** How long a pairing may be silent, and who hears of it then. */
@NullMarked
package org.bangdai.notification.cadence.domain;

import org.jspecify.annotations.NullMarked;
