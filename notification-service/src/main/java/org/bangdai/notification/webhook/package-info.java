/** Webhooks: events of a division pushed to provincial systems, signed, in each subject's order, with a log and replay. */
@NullMarked
package org.bangdai.notification.webhook;

import org.jspecify.annotations.NullMarked;
