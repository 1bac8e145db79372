/** The one door to the services. */
@NullMarked
package org.bangdai.gateway;

import org.jspecify.annotations.NullMarked;
