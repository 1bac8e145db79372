/** By which channels a message goes, and when. */
@NullMarked
package org.bangdai.notification.preference.domain;

import org.jspecify.annotations.NullMarked;
