/** Which service answers which address. */
@NullMarked
package org.bangdai.gateway.route;

import org.jspecify.annotations.NullMarked;
