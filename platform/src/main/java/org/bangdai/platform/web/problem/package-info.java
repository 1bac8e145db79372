/** Errors as callers see them: one shape, from whatever went wrong. */
@NullMarked
package org.bangdai.platform.web.problem;

import org.jspecify.annotations.NullMarked;
