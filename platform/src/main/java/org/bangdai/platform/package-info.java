/** Plumbing shared by the services; nothing of the domain. */
@NullMarked
package org.bangdai.platform;

import org.jspecify.annotations.NullMarked;
