/** Where persons can be reached: phone, e-mail and their name in an office messenger, encrypted with a key of their own. */
@NullMarked
package org.bangdai.notification.contact;

import org.jspecify.annotations.NullMarked;
