/** How each person wants to be told: by which channels of what, when not, and what together in a digest. */
@NullMarked
package org.bangdai.notification.preference;

import org.jspecify.annotations.NullMarked;
