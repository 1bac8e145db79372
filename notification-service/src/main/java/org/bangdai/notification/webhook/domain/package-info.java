/** A subscription's rules: its secrets, its retries, which addresses may be called. */
@NullMarked
package org.bangdai.notification.webhook.domain;

import org.jspecify.annotations.NullMarked;
