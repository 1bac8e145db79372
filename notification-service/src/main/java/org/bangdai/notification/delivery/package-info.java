/** Messages on their way out of the house: e-mail, SMS and the robots of office messengers, with every attempt kept as evidence. */
@NullMarked
package org.bangdai.notification.delivery;

import org.jspecify.annotations.NullMarked;
