/** What pure rules return: changes with their events, or refusals; free of frameworks, so a domain package may use it. */
@NullMarked
package org.bangdai.platform.decision;

import org.jspecify.annotations.NullMarked;
