/** What leaves the house: which messages are sent by themselves, which together in a digest, and when. */
@NullMarked
package org.bangdai.notification.outgoing;

import org.jspecify.annotations.NullMarked;
