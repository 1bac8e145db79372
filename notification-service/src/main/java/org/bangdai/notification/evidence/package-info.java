/** Who was told what and when, on which ways, and when it was read: without what was said. */
@NullMarked
package org.bangdai.notification.evidence;

import org.jspecify.annotations.NullMarked;
