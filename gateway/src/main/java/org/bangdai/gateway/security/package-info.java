/** Who may pass, from which origins, and the headers that guard browsers. */
@NullMarked
package org.bangdai.gateway.security;

import org.jspecify.annotations.NullMarked;
