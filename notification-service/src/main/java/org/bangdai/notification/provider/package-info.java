/** Those who carry messages to persons: mail servers, SMS gateways and robots of office messengers, each behind one small interface. */
@NullMarked
package org.bangdai.notification.provider;

import org.jspecify.annotations.NullMarked;
