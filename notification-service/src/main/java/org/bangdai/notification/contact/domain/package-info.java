/** A person's contacts as they are kept. */
@NullMarked
package org.bangdai.notification.contact.domain;

import org.jspecify.annotations.NullMarked;
