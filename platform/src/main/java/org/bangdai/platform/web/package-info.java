/** REST as every service speaks it: problems, pages, versions, idempotent commands, callers. */
@NullMarked
package org.bangdai.platform.web;

import org.jspecify.annotations.NullMarked;
