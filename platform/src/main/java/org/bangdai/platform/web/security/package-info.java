/** Who a caller is, from the token, and which routes they may use. */
@NullMarked
package org.bangdai.platform.web.security;

import org.jspecify.annotations.NullMarked;
