/** Which path goes to which service, and what keeps a failing service from hurting the others. */
@NullMarked
package org.bangdai.gateway.route;

import org.jspecify.annotations.NullMarked;
