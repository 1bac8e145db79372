/** What the services' tests share: servers, the index guard, crash points, the rules of the house. */
@NullMarked
package org.bangdai.platform.testing;

import org.jspecify.annotations.NullMarked;
